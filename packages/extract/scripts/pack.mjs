// Packs the tables of data/ into modules under packed/. Each file of scripts/pack/ packs one part.
// Names (`pack.mjs events`) limit it to those parts. `--check`: writes nothing and fails where a module is not what the tables say.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const check = process.argv.includes("--check");
const only = process.argv.slice(2).filter((word) => !word.startsWith("-"));
let stale = 0;
mkdirSync(path.join(root, "packed"), { recursive: true });
for (const file of readdirSync(path.join(root, "scripts/pack"))
  .filter((f) => f.endsWith(".mjs") && !f.startsWith("_"))
  .filter((f) => only.length === 0 || only.includes(path.basename(f, ".mjs")))
  .sort()) {
  const { pack } = await import(new URL(`./pack/${file}`, import.meta.url).href);
  // Each part answers { name, value, type }: packed/name.js exports the value, packed/name.d.ts its type.
  for (const { name, value, type } of await pack(root)) {
    const text = JSON.stringify(value);
    const literal = text.length > 20_000 ? `JSON.parse(${JSON.stringify(text)})` : text;
    const outputs = {
      [`${name}.js`]: `// Packed from data/ by scripts/pack/${file}; do not edit.\nexport default ${literal};\n`,
      [`${name}.d.ts`]: `// Packed from data/ by scripts/pack/${file}; do not edit.\ndeclare const value: ${type};\nexport default value;\n`,
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
