// `npm test`: installs what is missing, builds, checks and runs every test. Plain Node, so that it works before npm ci.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
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
// Before the build, which packs anew: what is committed must be what the tables say.
for (const part of ["extract", "rasid"]) run("node", [`packages/${part}/scripts/pack.mjs`, "--check"]);
run("npm", ["run", "build"]);
run("npm", ["run", "codebook", "--", "--check"]);
run("npm", ["run", "lint"]);
const results = path.join(mkdtempSync(path.join(tmpdir(), "rasid-test-")), "results.json");
const { status } = spawnSync(
  "npx",
  [
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${results}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit" },
);
const {
  numPassedTests = 0,
  numFailedTests = 0,
  numPendingTests = 0,
} = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : {};
if (numPendingTests > 0) {
  console.log(
    "Some tests were skipped: they need PostgreSQL (RASID_TEST_DATABASE_URL), Chromium, or ../shared beside the clone.",
  );
}
const required = process.env.RASID_TEST_REQUIRE === "all" && numPendingTests > 0;
if (required) console.error("RASID_TEST_REQUIRE=all: no test may be skipped");
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exitCode = status !== 0 || required ? 1 : 0;
