import path from "node:path";
import { z } from "zod";
import { forms, parseRows, readTable, someForms } from "./_tables.mjs";

const iso = z.string().regex(/^([A-Z]{2})?$/);
const day = z.string().regex(/^(\d{4}(-\d\d(-\d\d)?)?)?$/);
const KINDS = [
  "state",
  "government",
  "military",
  "police",
  "intelligence",
  "armed-group",
  "party",
  "organisation",
  "office",
  "official",
  "outlet",
  "source",
  "group",
  "person",
  "institution",
];
const kind = z.enum(KINDS);
const id = z.string().regex(/^[a-z0-9-]+$/);
const wikidata = z.string().regex(/^(Q\d+)?$/);
const complements = forms.refine(
  (c) => c.every((x) => ["of", "from", "in", "adj"].includes(x)),
  "of, from, in, adj",
);

const SCHEMAS = {
  countries: z.object({
    code: iso,
    name: z.string().min(1),
    nameAr: z.string().min(1),
    aliases: forms,
    adjective: someForms,
    places: forms,
    capital: forms,
    rule: z.enum(["full", "core"]),
  }),
  bodies: z.object({
    key: id,
    name: z.string().includes("{name}"),
    nameAr: z.string().min(1),
    forms,
    short: forms,
    construct: forms,
    kind,
    sector: z.string().min(1),
    acled: z.string(),
    in: z.string().regex(/^(all|full|[A-Z]{2}(,[A-Z]{2})*)$/),
  }),
  heads: z.object({
    forms: someForms,
    kind,
    complement: z.enum(["of", "adj", "any", "name", "outlet", "rooms"]),
    bare: z.enum(["y", "r", "n"]),
    sector: z.string(),
    not: forms,
  }),
  classes: z.object({
    class: z.string().min(1),
    singular: forms,
    dual: forms,
    plural: forms,
    complement: complements,
    source: z.enum(["0", "1"]),
  }),
  sources: z.object({ forms: someForms, class: z.string().min(1), complement: complements }),
  offices: z.object({ forms: someForms, complement: z.enum(["org", "name"]), sector: z.string().min(1) }),
  ranks: z.object({ forms: someForms, public: z.enum(["0", "1"]) }),
  words: z.object({ class: id, forms: someForms }),
  adjectives: z.object({ adjective: z.string().min(2), plural: forms }),
  groups: z.object({
    id,
    name: z.string().min(1),
    nameAr: z.string().min(1),
    aliases: forms,
    kind,
    country: iso,
    sector: z.string().min(1),
    acled: z.string(),
    wikidata,
    parent: z.string(),
    from: day,
    to: day,
  }),
  officials: z.object({
    id,
    name: z.string().min(1),
    nameAr: z.string().min(1),
    aliases: forms,
    office: z.string(),
    country: iso,
    sector: z.string().min(1),
    wikidata,
    from: day,
    to: day,
  }),
};
const PEOPLE = {
  given: z.object({ origin: z.string().min(1), names: someForms }),
  particles: z.object({ particle: someForms, first: z.enum(["0", "1"]) }),
  "name-stops": z.object({ word: someForms }),
};

const table = (root, folder, name, schema) => {
  const file = path.join(root, "data", folder, `${name}.tsv`);
  return parseRows(file, readTable(file), schema);
};

/** Fails where two rows share an id, or a row names a parent or office that is not there. */
function checkIds(value) {
  const bodies = new Set(value.bodies.map((b) => b.key));
  const codes = new Set(value.countries.map((c) => c.code.toLowerCase()));
  const composed = (name) => {
    const cut = name.indexOf("-");
    return codes.has(name) || (codes.has(name.slice(0, cut)) && bodies.has(name.slice(cut + 1)));
  };
  const seen = new Set();
  for (const row of [...value.groups, ...value.officials]) {
    if (seen.has(row.id)) throw new Error(`two actors have the id ${row.id}`);
    seen.add(row.id);
  }
  for (const { id: own, parent } of value.groups)
    if (parent && !seen.has(parent) && !composed(parent))
      throw new Error(`${own}: no actor has the id ${parent}`);
}

const words = "readonly string[]";
const kinds = KINDS.map((k) => JSON.stringify(k)).join(" | ");
const type = `{
  readonly countries: readonly { readonly code: string; readonly name: string; readonly nameAr: string; readonly aliases: ${words}; readonly adjective: ${words}; readonly places: ${words}; readonly capital: ${words}; readonly rule: "full" | "core" }[];
  readonly bodies: readonly { readonly key: string; readonly name: string; readonly nameAr: string; readonly forms: ${words}; readonly short: ${words}; readonly construct: ${words}; readonly kind: ${kinds}; readonly sector: string; readonly acled: string; readonly in: string }[];
  readonly heads: readonly { readonly forms: ${words}; readonly kind: ${kinds}; readonly complement: "of" | "adj" | "any" | "name" | "outlet" | "rooms"; readonly bare: "y" | "r" | "n"; readonly sector: string; readonly not: ${words} }[];
  readonly classes: readonly { readonly class: string; readonly singular: ${words}; readonly dual: ${words}; readonly plural: ${words}; readonly complement: ${words}; readonly source: "0" | "1" }[];
  readonly sources: readonly { readonly forms: ${words}; readonly class: string; readonly complement: ${words} }[];
  readonly offices: readonly { readonly forms: ${words}; readonly complement: "org" | "name"; readonly sector: string }[];
  readonly ranks: readonly { readonly forms: ${words}; readonly public: "0" | "1" }[];
  readonly words: readonly { readonly class: string; readonly forms: ${words} }[];
  readonly adjectives: readonly { readonly adjective: string; readonly plural: ${words} }[];
  readonly groups: readonly { readonly id: string; readonly name: string; readonly nameAr: string; readonly aliases: ${words}; readonly kind: ${kinds}; readonly country: string; readonly sector: string; readonly acled: string; readonly wikidata: string; readonly parent: string; readonly from: string; readonly to: string }[];
  readonly officials: readonly { readonly id: string; readonly name: string; readonly nameAr: string; readonly aliases: ${words}; readonly office: string; readonly country: string; readonly sector: string; readonly wikidata: string; readonly from: string; readonly to: string }[];
}`;
const peopleType = `{
  readonly given: readonly { readonly origin: string; readonly names: ${words} }[];
  readonly particles: readonly { readonly particle: ${words}; readonly first: "0" | "1" }[];
  readonly stops: ${words};
}`;

/** Packs the tables of data/actors and data/people. */
export function pack(root) {
  const value = Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [name, table(root, "actors", name, schema)]),
  );
  checkIds(value);
  const people = {
    given: table(root, "people", "given", PEOPLE.given),
    particles: table(root, "people", "particles", PEOPLE.particles),
    stops: table(root, "people", "name-stops", PEOPLE["name-stops"]).flatMap((row) => row.word),
  };
  return [
    { name: "actors", value, type },
    { name: "people", value: people, type: peopleType },
  ];
}
