import path from "node:path";
import { z } from "zod";
import { parseRows, readTable } from "./_tables.mjs";

const list = z.string().transform((cell) => cell.split("|").map((form) => form.trim()).filter(Boolean));
const some = list.refine((forms) => forms.length > 0, "at least one word is needed");
const iso = z.string().regex(/^([A-Z]{2})?$/);
const KINDS = ["state", "government", "military", "police", "intelligence", "armed-group", "party", "organisation", "office", "official", "outlet", "source", "group", "person", "institution"];

const SCHEMAS = {
  countries: z.object({ code: iso, name: z.string().min(1), nameAr: z.string().min(1), aliases: list, adjective: some, demonym: list, capital: list, rule: z.enum(["full", "core"]) }),
  heads: z.object({ forms: some, kind: z.enum(KINDS), complement: z.enum(["of", "adj", "any", "none"]), sector: z.string() }),
  classes: z.object({ class: z.string().min(1), singular: list, dual: list, plural: list, source: z.enum(["0", "1"]) }),
  sources: z.object({ forms: some, class: z.string().min(1) }),
  named: z.object({ id: z.string().regex(/^[a-z0-9-]+$/), name: z.string().min(1), nameAr: z.string().min(1), aliases: list, kind: z.enum(KINDS), country: iso, sector: z.string() }),
};
const words = "readonly string[]";
const kinds = KINDS.map((kind) => JSON.stringify(kind)).join(" | ");
const type = `{
  readonly countries: readonly { readonly code: string; readonly name: string; readonly nameAr: string; readonly aliases: ${words}; readonly adjective: ${words}; readonly demonym: ${words}; readonly capital: ${words}; readonly rule: "full" | "core" }[];
  readonly heads: readonly { readonly forms: ${words}; readonly kind: ${kinds}; readonly complement: "of" | "adj" | "any" | "none"; readonly sector: string }[];
  readonly classes: readonly { readonly class: string; readonly singular: ${words}; readonly dual: ${words}; readonly plural: ${words}; readonly source: "0" | "1" }[];
  readonly sources: readonly { readonly forms: ${words}; readonly class: string }[];
  readonly named: readonly { readonly id: string; readonly name: string; readonly nameAr: string; readonly aliases: ${words}; readonly kind: ${kinds}; readonly country: string; readonly sector: string }[];
}`;

/** Packs the tables of data/actors. */
export function pack(root) {
  const value = Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const file = path.join(root, "data/actors", `${name}.tsv`);
      return [name, parseRows(file, readTable(file), schema)];
    }),
  );
  return [{ name: "actors", value, type }];
}
