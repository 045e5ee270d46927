import path from "node:path";
import { z } from "zod";
import { parseRows, readTable } from "./_tables.mjs";

const forms = z.string().transform((cell) =>
  cell
    .split("|")
    .map((form) => form.trim())
    .filter(Boolean),
);
const some = forms.refine((list) => list.length > 0, "at least one word is needed");
const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform(Number);
const CLASSES = [
  "country",
  "admin1",
  "admin2",
  "region",
  "water",
  "town",
  "village",
  "district",
  "camp",
  "road",
  "crossing",
  "base",
  "building",
  "unknown",
];
const SCHEMAS = {
  countries: z.object({
    code: z.string().regex(/^[A-Z]{2}$/),
    names: some,
    adjectives: forms,
    plurals: forms,
  }),
  classes: z.object({
    words: some,
    class: z.enum(CLASSES),
    open: z.enum(["yes", ""]).transform((v) => v === "yes"),
  }),
  context: z.object({ class: z.string().min(1), words: some }),
  "by-hand": z.object({
    ar: some,
    name: z.string().min(1),
    country: z.string(),
    admin1: z.string(),
    class: z.enum(CLASSES),
    latitude: number,
    longitude: number,
    precision: number,
    geonames: z.string(),
  }),
};
const list = "readonly string[]";
const classType = `"${CLASSES.join('" | "')}"`;
const type = `{
  readonly countries: readonly { readonly code: string; readonly names: ${list}; readonly adjectives: ${list}; readonly plurals: ${list} }[];
  readonly classes: readonly { readonly words: ${list}; readonly class: ${classType}; readonly open: boolean }[];
  readonly context: readonly { readonly class: string; readonly words: ${list} }[];
  readonly byHand: readonly { readonly ar: ${list}; readonly name: string; readonly country: string; readonly admin1: string; readonly class: ${classType}; readonly latitude: number; readonly longitude: number; readonly precision: number; readonly geonames: string }[];
}`;

/** Packs the tables of data/places: what is written by hand, and the world gazetteer as one string. */
export function pack(root) {
  const table = (name) => path.join(root, "data/places", `${name}.tsv`);
  const value = Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name === "by-hand" ? "byHand" : name,
      parseRows(table(name), readTable(table(name)), schema),
    ]),
  );
  const towns = readTable(table("towns")).map((t) =>
    [t.ar, t.name, t.country, t.admin1, t.latitude, t.longitude, t.population, t.id, t.feature].join("\t"),
  );
  const divisions = readTable(table("divisions")).map((d) =>
    [d.ar, d.name, d.country, d.code, d.latitude, d.longitude, d.geonames].join("\t"),
  );
  return [
    { name: "places", value, type },
    {
      name: "gazetteer",
      value: { towns: towns.join("\n"), divisions: divisions.join("\n") },
      type: "{ readonly towns: string; readonly divisions: string }",
    },
  ];
}
