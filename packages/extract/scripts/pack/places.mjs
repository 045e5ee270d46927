import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { worldPlaces } from "../gazetteer/_world.mjs";
import { rowsOf, keysOf } from "../gazetteer/_rows.mjs";
import { forms, parseRows, readTable, someForms, tablesIn } from "./_tables.mjs";

const yes = z.enum(["yes", ""]).transform((value) => value === "yes");
const degrees = z.string().regex(/^(-?\d+(\.\d+)?)?$/, "degrees with a point, or nothing");
const country = z.string().regex(/^([A-Z]{2})?$/, "a country's code, or nothing (seas)");
/** Countries with their votes: PS=0.5|SY=0.25. */
const votes = someForms.transform((list, context) =>
  list.map((cell) => {
    const [, code = "", votes = ""] = /^([A-Z]{2})=(0\.\d+)$/.exec(cell) ?? [];
    if (code === "") context.addIssue(`«${cell}» is no country with votes (PS=0.5)`);
    return { code, votes: Number(votes) };
  }),
);
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
const CUES = [
  "locative",
  "near",
  "area",
  "half",
  "direction",
  "direction-adjective",
  "quality",
  "stop",
  "bars",
  "title",
  "given",
  "compound",
  "back",
  "time",
  "capital",
  "side",
  "border",
  "land",
  "bearing",
  "of",
  "occupied",
  "ordinal",
  "partial",
  "beyond",
  "doubled",
];
const SCHEMAS = {
  countries: z.object({
    code: z.string().regex(/^[A-Z]{2}$/),
    names: someForms,
    adjectives: forms,
    plurals: forms,
    abroad: yes,
  }),
  implied: z.object({ words: someForms, countries: votes }),
  "countries-cldr": z.object({
    code: z.string().regex(/^[A-Z]{2}$/),
    name: z.string().min(1),
    ar: someForms,
  }),
  capitals: z.object({ country: z.string().regex(/^[A-Z]{2}$/), ar: z.string().min(2) }),
  classes: z.object({
    words: someForms,
    class: z.enum(CLASSES),
    open: z.enum(["yes", "definite", ""]),
    feminine: yes,
  }),
  context: z.object({ class: z.enum(CUES), words: someForms }),
  "needs-context": z.object({ words: someForms }),
  never: z.object({ words: someForms }),
  "district-words": z.object({
    country: z.string().regex(/^[A-Z]{2}$/),
    level: z.enum(["2", "3"]),
    words: someForms,
  }),
};
const District = z.object({
  code: z.string().regex(/^([A-Z]{2}[A-Z0-9]+)?$/, "an OCHA P-code, or nothing"),
  country: z.string().regex(/^[A-Z]{2}$/),
  admin1: z.string().min(1),
  admin2: z.string(),
  name: z.string().min(1),
  ar: someForms,
  gn_code: z.string().regex(/^\d*$/),
  latitude: degrees,
  longitude: degrees,
});
const Place = z.object({
  ar: someForms,
  name: z.string().min(1),
  country,
  admin1: z.string(),
  admin2: z.string(),
  class: z.enum(CLASSES),
  latitude: degrees,
  longitude: degrees,
  sure: z.enum(["", "yes", "no"]),
});
const list = "readonly string[]";
const union = (names) => `"${names.join('" | "')}"`;
const gazetteerType = "{ readonly index: string; readonly rows: string }";
const type = `{
  readonly placeClasses: ${list};
  readonly countries: readonly { readonly code: string; readonly key: string; readonly adjectives: ${list}; readonly plurals: ${list}; readonly abroad: boolean }[];
  readonly implied: readonly { readonly words: ${list}; readonly countries: readonly { readonly code: string; readonly votes: number }[] }[];
  readonly capitals: readonly { readonly country: string; readonly key: string }[];
  readonly classes: readonly { readonly words: ${list}; readonly class: ${union(CLASSES)}; readonly open: "yes" | "definite" | ""; readonly feminine: boolean }[];
  readonly context: readonly { readonly class: ${union(CUES)}; readonly words: ${list} }[];
  readonly gazetteer: ${gazetteerType};
}`;

/** Packs the tables of data/places: what is written by hand and the divisions, and the towns of the world apart. */
export function pack(root) {
  const folder = path.join(root, "data/places");
  const table = (name, schema) => {
    const file = path.join(folder, `${name}.tsv`);
    return parseRows(file, readTable(file), schema);
  };
  const t = Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, table(name, schema)]));
  const byHand = existsSync(path.join(folder, "by-hand"))
    ? tablesIn(path.join(folder, "by-hand")).flatMap((file) => parseRows(file, readTable(file), Place))
    : [];
  const districts = tablesIn(path.join(folder, "districts")).flatMap((file) =>
    parseRows(file, readTable(file), District),
  );
  const raw = (name) => readTable(path.join(folder, `${name}.tsv`));
  const needsContext = new Set([
    ...t["needs-context"].flatMap((row) => keysOf(row.words)),
    ...t.context.filter((row) => row.class === "given").flatMap((row) => keysOf(row.words)),
  ]);
  const { home, world } = worldPlaces({
    towns: raw("towns"),
    divisions: raw("divisions"),
    divisionsByHand: raw("divisions-by-hand"),
    countries: t.countries,
    cldr: t["countries-cldr"],
    capitals: t.capitals,
    byHand,
    districts,
    districtWords: t["district-words"],
    opening: new Set([
      ...t.classes.flatMap((row) => keysOf(row.words)),
      ...t.context
        .filter((row) => ["area", "half", "direction", "side"].includes(row.class))
        .flatMap((row) => keysOf(row.words)),
    ]),
    weak: needsContext,
    never: new Set(t.never.flatMap((row) => keysOf(row.words))),
  });
  const value = {
    placeClasses: CLASSES,
    countries: t.countries.map(({ names, ...rest }) => ({ ...rest, key: keysOf(names)[0] })),
    implied: t.implied,
    capitals: t.capitals.map((row) => ({ country: row.country, key: keysOf([row.ar])[0] })),
    classes: t.classes,
    context: t.context,
    gazetteer: rowsOf(home, needsContext),
  };
  return [
    { name: "places", value, type },
    { name: "gazetteer", value: rowsOf(world, needsContext), type: gazetteerType },
  ];
}
