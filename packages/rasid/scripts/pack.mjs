// Packs the tables of data/ into modules under packed/. `--check`: writes nothing and fails where one is not fresh.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const check = process.argv.includes("--check");
let stale = 0;
mkdirSync(path.join(root, "packed"), { recursive: true });
for (const file of readdirSync(path.join(root, "scripts/pack"))
  .filter((f) => f.endsWith(".mjs"))
  .sort()) {
  const { pack } = await import(new URL(`./pack/${file}`, import.meta.url).href);
  // Each part answers { name, value, type }: packed/name.js exports the value, packed/name.d.ts its type.
  for (const { name, value, type } of pack(root)) {
    const mark = `// Packed from data/ by scripts/pack/${file}; do not edit.\n`;
    const outputs = {
      [`${name}.js`]: `${mark}export default ${JSON.stringify(value)};\n`,
      [`${name}.d.ts`]: `${mark}declare const value: ${type};\nexport default value;\n`,
    };
    for (const [output, content] of Object.entries(outputs)) {
      const target = path.join(root, "packed", output);
      if (existsSync(target) && readFileSync(target, "utf8") === content) continue;
      if (check) {
        stale++;
        console.error(`packed/${output} is not fresh: run npm run pack`);
      } else writeFileSync(target, content);
    }
  }
}
process.exitCode = stale > 0 ? 1 : 0;
