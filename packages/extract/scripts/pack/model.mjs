import path from "node:path";
import { z } from "zod";
import { parseRows, readTable } from "./_tables.mjs";

const TYPES = ["ASSAULT", "PROTEST"];
const whole = z
  .string()
  .regex(/^-?\d+$/, "a whole number is needed")
  .transform(Number);
const Type = z.object({ type: z.enum(TYPES), bias: whole, threshold: whole });
// A feature is a letter and one word, or part of one: never a phrase.
const Feature = z.object({
  type: z.enum(TYPES),
  feature: z.string().regex(/^[abcefnlqw]:\S+$/, "a feature is a letter, a colon and one word"),
  rarity: whole.refine((n) => n > 0, "must be above 0"),
  weight: whole,
});
const one = `{ readonly bias: number; readonly threshold: number; readonly features: readonly (readonly [string, number, number])[] }`;

/** Packs the trained weights of data/model. */
export function pack(root) {
  const rows = (name, schema) => {
    const file = path.join(root, "data/model", name);
    return parseRows(file, readTable(file), schema);
  };
  const features = rows("features.tsv", Feature);
  const value = Object.fromEntries(
    rows("types.tsv", Type).map(({ type, bias, threshold }) => {
      const own = features.filter((f) => f.type === type).map((f) => [f.feature, f.rarity, f.weight]);
      return [type, { bias, threshold, features: own }];
    }),
  );
  for (const type of TYPES) if (!value[type]) throw new Error(`data/model/types.tsv: no line for ${type}`);
  return [{ name: "model", value, type: `{ readonly ASSAULT: ${one}; readonly PROTEST: ${one} }` }];
}
