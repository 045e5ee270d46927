// `npm run demo`: installs and builds what is missing, fills a new archive with the sample reports and serves the page.
// Plain Node, so that it works before npm ci. Options: --port N (7272), --once (stop when the page has answered).
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const rasid = path.join(root, "packages/rasid/bin/rasid.js");
const samples = path.join(root, "packages/rasid/samples/reports.ndjson");
const port = process.argv.includes("--port") ? process.argv[process.argv.indexOf("--port") + 1] : "7272";

const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    console.error(`\n${command} ${args.join(" ")} failed`);
    process.exit(status ?? 1);
  }
};
if (!existsSync(path.join(root, "node_modules/.package-lock.json"))) run("npm", ["ci"]);
run("npm", ["run", "build"]);

const archive = mkdtempSync(path.join(tmpdir(), "rasid-demo-"));
const forget = () => rmSync(archive, { recursive: true, force: true });
process.on("exit", forget);
run(process.execPath, [rasid, "add", samples, "--archive", archive]);

const server = spawn(process.execPath, [rasid, "serve", "--archive", archive, "--port", port], {
  cwd: root,
  stdio: "inherit",
});
server.on("exit", (code) => process.exit(code ?? 0));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill("SIGTERM"));

const address = `http://127.0.0.1:${port}`;
for (let i = 0; i < 300; i++) {
  const answered = await fetch(address).then(
    (response) => response.ok,
    () => false,
  );
  if (answered) {
    const { total } = await fetch(`${address}/api/incidents?limit=1`).then((response) => response.json());
    console.log(
      `\nRasid is at ${address} with ${total} incidents read from the sample reports. Stop it with Ctrl+C.`,
    );
    if (process.argv.includes("--once")) server.kill("SIGTERM");
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
}
