import path from "node:path";
import { z } from "zod";
import { parseRows, readTable, someForms } from "../../../extract/scripts/pack/_tables.mjs";

const Row = z.object({ kind: z.string().min(1), forms: someForms });
const People = z.object({ class: z.string().min(1), forms: someForms });

/** Packs the tables of data/linking. */
export function pack(root) {
  const file = path.join(root, "data/linking/generic.tsv");
  const generic = parseRows(file, readTable(file), Row).flatMap((row) => row.forms);
  const classes = path.join(root, "data/linking/people.tsv");
  const people = parseRows(classes, readTable(classes), People);
  const type =
    "{ readonly generic: readonly string[]; readonly people: readonly { readonly class: string; readonly forms: readonly string[] }[] }";
  return [{ name: "linking", value: { generic, people }, type }];
}
