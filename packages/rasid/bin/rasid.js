#!/usr/bin/env node
// Committed, since npm links no bin that is missing at install; the program itself is built into dist/.
import { existsSync } from "node:fs";

const program = new URL("../dist/cli/main.js", import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write(
    "RASID-E001: Rasid is not built yet. Run `npm run build` in the project's root first.\n",
  );
  process.exitCode = 1;
}
