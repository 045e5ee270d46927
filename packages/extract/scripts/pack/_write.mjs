// Writes the modules of packed/, or says which are not fresh.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** From this length on a value is a string that is parsed: engines read JSON faster than code. */
const LITERAL = 20_000;

/**
 * Packs the tables of a package into packed/. Each file of its scripts/pack/ packs one part and answers
 * { name, value, type }: packed/name.js exports the value, packed/name.d.ts its type.
 * Names among the arguments limit it to those parts; `--check` writes nothing and fails where a module is not fresh.
 */
export async function packAll(root, args) {
  const check = args.includes("--check");
  const only = args.filter((word) => !word.startsWith("-"));
  const scripts = path.join(root, "scripts/pack");
  mkdirSync(path.join(root, "packed"), { recursive: true });
  for (const file of readdirSync(scripts)
    .filter((f) => f.endsWith(".mjs") && !f.startsWith("_"))
    .filter((f) => only.length === 0 || only.includes(path.basename(f, ".mjs")))
    .sort()) {
    const { pack } = await import(pathToFileURL(path.join(scripts, file)).href);
    for (const { name, value, type } of await pack(root)) {
      const text = JSON.stringify(value);
      const literal = text.length > LITERAL ? `JSON.parse(${JSON.stringify(text)})` : text;
      const mark = `// Packed from data/ by scripts/pack/${file}; do not edit.\n`;
      const outputs = {
        [`${name}.js`]: `${mark}export default ${literal};\n`,
        [`${name}.d.ts`]: `${mark}declare const value: ${type};\nexport default value;\n`,
      };
      for (const [output, content] of Object.entries(outputs)) {
        const target = path.join(root, "packed", output);
        if (existsSync(target) && readFileSync(target, "utf8") === content) continue;
        if (check) {
          process.exitCode = 1;
          console.error(`packed/${output} is not fresh: run npm run pack`);
        } else writeFileSync(target, content);
      }
    }
  }
}
