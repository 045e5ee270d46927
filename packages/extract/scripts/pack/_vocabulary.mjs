// The lists of src/contract/vocabulary.ts, read as text: packing comes before compiling.
import { readFileSync } from "node:fs";

const source = readFileSync(new URL("../../src/contract/vocabulary.ts", import.meta.url), "utf8");
const listOf = (name) => {
  const start = source.indexOf(`export const ${name} = [`);
  const quoted = source.slice(start, source.indexOf("]", start)).match(/"[^"]+"/g);
  return quoted.map((text) => text.slice(1, -1));
};

export const EVENT_TYPES = listOf("EVENT_TYPES");
export const CONTEXTS = listOf("CONTEXTS");
export const FIGURE_KINDS = listOf("FIGURE_KINDS");
