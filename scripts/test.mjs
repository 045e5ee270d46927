// `npm test`: installs what is missing, builds, checks and runs every test. Plain Node, so that it works before npm ci.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = (command, args, options = {}) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (status !== 0) {
    console.error(`\n${command} ${args.join(" ")} failed`);
    process.exit(status ?? 1);
  }
};
if (!existsSync(new URL("../node_modules/.package-lock.json", import.meta.url))) run("npm", ["ci"]);
run("npm", ["run", "build"]);
run("npm", ["run", "lint"]);
run("npx", ["vitest", "run", ...process.argv.slice(2)]);
