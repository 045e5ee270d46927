// The folding function of src/1-text/fold.ts, so that there is one: compiled when the tables are packed.
import { readFileSync } from "node:fs";
import ts from "typescript";

const source = readFileSync(new URL("../../src/1-text/fold.ts", import.meta.url), "utf8");
const { outputText } = ts.transpileModule(source, {
  compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
});

/** Folds a text as the extractor does. */
export const { fold } = await import(
  `data:text/javascript;base64,${Buffer.from(outputText).toString("base64")}`
);
