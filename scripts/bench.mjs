// `npm run bench -- NAME […]` measures one part after a build: extract, page, or archive (the default).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const BENCHES = {
  extract: "packages/extract/scripts/bench/extract.mjs",
  archive: "packages/rasid/scripts/bench/archive.mjs",
  page: "packages/web/scripts/bench.mjs",
};
const [first, ...others] = process.argv.slice(2);
const named = first !== undefined && first in BENCHES;
const script = BENCHES[named ? first : "archive"];
const options = named || first === undefined ? others : [first, ...others];
const file = fileURLToPath(new URL(`../${script}`, import.meta.url));
process.exitCode = spawnSync(process.execPath, [file, ...options], { stdio: "inherit" }).status ?? 1;
