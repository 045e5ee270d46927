// Writes docs/codebook.md from the vocabulary of the contract and the titles table. `--check`: fails where it is not fresh.
import { CONTEXTS, EVENT_TYPES, FIGURE_KINDS, MODES, STATUSES } from "@rasid/extract";
import { readFileSync, writeFileSync } from "node:fs";

const target = new URL("../../../docs/codebook.md", import.meta.url);
const titles = new Map(
  readFileSync(new URL("../data/titles/types.tsv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"))
    .map(([type, mode, ar, en]) => [`${type}/${mode}`, { ar, en }]),
);
const row = (type, mode) => {
  const { ar, en } = titles.get(`${type}/${mode}`) ?? {};
  return `| ${mode === "*" ? `**${type}**` : mode} | ${ar ?? ""} | ${en ?? ""} |`;
};
const code = (list) => list.map((word) => `\`${word}\``).join(", ");
const page = `# Codebook

Written by \`npm run codebook\` from the contract; do not edit. Event types, modes and contexts are those of PLOVER 2.0; \`schema/Extraction.schema.json\` of packages/extract has every field.

## Types and modes

| code | Arabic | English |
| --- | --- | --- |
${EVENT_TYPES.flatMap((type) => ["*", ...(MODES[type] ?? [])].map((mode) => row(type, mode))).join("\n")}

## Status

How a claim is put: ${code(STATUSES)}.

## Figures

People counted by what happened to them: ${code(FIGURE_KINDS)}. \`max: null\` means "or more"; \`part\` means that it must not be added to the others.

## Contexts

${code(CONTEXTS)}.
`;
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== page) {
    console.error("docs/codebook.md is not fresh: run npm run codebook");
    process.exitCode = 1;
  }
} else writeFileSync(target, page);
