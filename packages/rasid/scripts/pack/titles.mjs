import path from "node:path";
import { z } from "zod";
import { forms, parseRows, readTable } from "../../../extract/scripts/pack/_tables.mjs";
import { EVENT_TYPES, FIGURE_KINDS } from "../../../extract/scripts/pack/_vocabulary.mjs";

const word = z.string().min(1);

const SCHEMAS = {
  types: z.object({
    type: z.enum(EVENT_TYPES),
    mode: word,
    ar: word,
    en: word,
    ar_one: z.string(),
    en_one: z.string(),
    ar_two: z.string(),
    en_two: z.string(),
  }),
  figures: z.object({
    kind: z.enum(FIGURE_KINDS),
    zero: word,
    one: word,
    two: word,
    few: word,
    many: word,
    other: word,
    en: word,
  }),
  words: z.object({ key: word, ar: word, en: word }),
  vague: z.object({ forms }),
};
const type = `{
  readonly types: readonly { readonly type: string; readonly mode: string; readonly ar: string; readonly en: string; readonly ar_one: string; readonly en_one: string; readonly ar_two: string; readonly en_two: string }[];
  readonly figures: readonly { readonly kind: string; readonly zero: string; readonly one: string; readonly two: string; readonly few: string; readonly many: string; readonly other: string; readonly en: string }[];
  readonly words: readonly { readonly key: string; readonly ar: string; readonly en: string }[];
  readonly vague: readonly { readonly forms: readonly string[] }[];
}`;

/** Packs the tables of data/titles; every type and every kind of figure must be there. */
export function pack(root) {
  const value = Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const file = path.join(root, "data/titles", `${name}.tsv`);
      return [name, parseRows(file, readTable(file), schema)];
    }),
  );
  for (const t of EVENT_TYPES)
    if (!value.types.some((row) => row.type === t && row.mode === "*"))
      throw new Error(`data/titles/types.tsv: no row for ${t} *`);
  for (const kind of FIGURE_KINDS)
    if (!value.figures.some((row) => row.kind === kind))
      throw new Error(`data/titles/figures.tsv: no row for ${kind}`);
  return [{ name: "titles", value, type }];
}
