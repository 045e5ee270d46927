import world from "../../../packed/gazetteer.js";
import packed from "../../../packed/places.js";
import { NameIndex } from "./name-index.js";
import type { PlaceClass, PlaceEntry } from "./types.js";

/** Rows as scripts/pack/places.mjs writes them: buckets of folded names in `index`, the cells
 * of a place in `rows`, a line each. */
interface Rows {
  readonly index: string;
  readonly rows: string;
}

const CLASSES: ReadonlySet<string> = new Set(packed.placeClasses);
const isClass = (word: string): word is PlaceClass => CLASSES.has(word);

const rows: string[] = [];
const entries = new Map<number, PlaceEntry>();

function decode(row: number): PlaceEntry | undefined {
  const known = entries.get(row);
  if (known) return known;
  const cells = rows[row]?.split("\t");
  if (cells === undefined) return undefined;
  const [
    nameAr = "",
    name = "",
    country = "",
    admin1 = "",
    admin2 = "",
    kind = "",
    lat = "",
    lon = "",
    id = "",
    weight = "",
    strength = "",
  ] = cells;
  const entry: PlaceEntry = {
    class: isClass(kind) ? kind : "unknown",
    name,
    nameAr,
    country,
    admin1,
    admin2,
    weight: Number(weight),
    strength: strength === "3" ? 3 : strength === "2" ? 2 : 1,
    ...(lat !== "" && { latitude: Number(lat), longitude: Number(lon) }),
    ...(id !== "" && { geonamesId: Number(id) }),
  };
  entries.set(row, entry);
  return entry;
}

const index = new NameIndex<PlaceEntry>(decode);

function load(part: Rows): void {
  const first = rows.length;
  for (const row of part.rows.split("\n")) rows.push(row);
  for (const bucket of part.index.split("\n\n")) index.addBucket(bucket, first);
}
load(packed.gazetteer);
load(world);

/** All names of places: what was written by hand for the project, the divisions, and the towns of the world. */
export const placeNames: NameIndex<PlaceEntry> = index;

const capitals = new Map(packed.capitals.map((c) => [c.country, c.key]));

/** The capital of a country. */
export function capitalOf(country: string): PlaceEntry | undefined {
  const key = capitals.get(country);
  if (key === undefined) return undefined;
  const towns = index.get(key).filter((e) => e.country === country && e.class === "town");
  return towns.sort((a, b) => b.weight - a.weight)[0];
}

/** Whether a place is the capital of its country. */
export const isCapital = (entry: PlaceEntry): boolean => capitalOf(entry.country) === entry;

/** A country as a place. */
export function countryEntry(code: string): PlaceEntry | undefined {
  const key = packed.countries.find((c) => c.code === code)?.key;
  return key === undefined
    ? undefined
    : index.get(key).find((e) => e.class === "country" && e.country === code);
}
