// No part imports what stands after it: extract → rasid → web, and the numbered folders of a package in their order.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const PACKAGES = ["extract", "rasid", "web"];
const problems = [];
for (const [rank, name] of PACKAGES.entries()) {
  const src = path.join(root, "packages", name, "src");
  for (const file of readdirSync(src, { recursive: true }).filter((f) => /\.tsx?$/.test(f))) {
    const text = readFileSync(path.join(src, file), "utf8");
    const folder = file.split(path.sep)[0];
    for (const [, target] of text.matchAll(/(?:from |import |import\()["']([^"']+)["']/g)) {
      const other = PACKAGES.findIndex(
        (p) => target === p || target.startsWith(`@rasid/${p}`) || target.startsWith(`${p}/`),
      );
      if (other > rank) problems.push(`${name}/${file} imports ${target}, which stands after it`);
      if (name === "extract" && /^node:/.test(target) && !/\.test\.ts$/.test(file))
        problems.push(`extract/${file} imports ${target}: @rasid/extract has no files, network or clock`);
      if (!target.startsWith(".")) continue;
      const into = path.relative(src, path.resolve(src, path.dirname(file), target)).split(path.sep)[0];
      const [from, to] = [/^(\d)-/.exec(folder), /^(\d)-/.exec(into)].map((m) =>
        m ? Number(m[1]) : undefined,
      );
      if (from !== undefined && to !== undefined && to > from)
        problems.push(`${name}/${file} imports ${into}, which stands after ${folder}`);
    }
  }
}
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? "boundaries: in order" : `boundaries: ${problems.length} broken`);
process.exitCode = problems.length === 0 ? 0 : 1;
