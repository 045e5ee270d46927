// Writes schema/*.schema.json from the zod schemas of the contract (needs a build). `--check` fails where a file is not fresh.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { Extraction, ReportInput } from "../dist/contract/schemas.js";

const folder = new URL("../schema/", import.meta.url);
mkdirSync(folder, { recursive: true });
let stale = 0;
for (const [name, schema] of Object.entries({ ReportInput, Extraction })) {
  const target = new URL(`${name}.schema.json`, folder);
  const content = `${JSON.stringify({ title: name, ...z.toJSONSchema(schema) }, null, 2)}\n`;
  if (existsSync(target) && readFileSync(target, "utf8") === content) continue;
  if (process.argv.includes("--check")) {
    stale++;
    console.error(`schema/${name}.schema.json is not fresh: run npm run schema --workspace packages/extract`);
  } else writeFileSync(target, content);
}
process.exitCode = stale > 0 ? 1 : 0;
