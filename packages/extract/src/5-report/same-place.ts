import { withoutArticle } from "../1-text/clitics.js";
import { fold } from "../1-text/fold.js";
import { perObject } from "../1-text/remembered.js";
import type { FoundPlace } from "../2-names/places/find-places.js";

const VAGUE: ReadonlySet<string> = new Set(["country", "unknown", "building"]);
const WIDE: ReadonlySet<string> = new Set(["admin1", "admin2", "region"]);
const FINE: ReadonlySet<string> = new Set([
  "district",
  "camp",
  "road",
  "crossing",
  "base",
  "water",
  "village",
]);

/** The places that can tell two events apart. */
export const specificPlaces = (places: readonly FoundPlace[]): FoundPlace[] =>
  places.filter((p) => !VAGUE.has(p.class));

/** Of places, those that are no divisions; where there are no others, these. */
export function finest(places: readonly FoundPlace[]): readonly FoundPlace[] {
  const fine = places.filter((p) => !WIDE.has(p.class));
  return fine.length > 0 ? fine : places;
}

/** Whether two places can be the same or one lie in the other. */
export function compatible(p: FoundPlace, q: FoundPlace): boolean {
  if (p.geonamesId !== undefined && p.geonamesId === q.geonamesId) return true;
  if (p.text === q.text || (p.name !== undefined && p.name === q.name)) return true;
  // The country of a place that no gazetteer knows is that of the report, and tells nothing apart.
  const known = p.name !== undefined && q.name !== undefined;
  if (known && p.country !== undefined && q.country !== undefined && p.country !== q.country) return false;
  if (WIDE.has(p.class) || WIDE.has(q.class)) {
    return (
      p.admin1 === undefined ||
      q.admin1 === undefined ||
      p.admin1 === q.admin1 ||
      p.class === "region" ||
      q.class === "region"
    );
  }
  return (
    !isFar(p, q) &&
    (FINE.has(p.class) || FINE.has(q.class)) &&
    (p.admin1 === undefined || q.admin1 === undefined || p.admin1 === q.admin1)
  );
}

/** Degrees beyond which a quarter is not of a town. */
const APART = 0.4;

/** حي الأشرفية is in Aleppo, and not in منبج, a town of its own. */
const isFar = (p: FoundPlace, q: FoundPlace): boolean =>
  p.latitude !== undefined &&
  p.longitude !== undefined &&
  q.latitude !== undefined &&
  q.longitude !== undefined &&
  Math.max(Math.abs(p.latitude - q.latitude), Math.abs(p.longitude - q.longitude)) > APART;

const firstWord = perObject((p: FoundPlace): { readonly norm: string; readonly only: boolean } => {
  const words = fold(p.text).split(/[\s_]+/u);
  return { norm: withoutArticle(words[0] ?? ""), only: words.length === 1 };
});

/** المستشفى after مستشفى النهود: one word with the article stands for the place whose name began with it. */
export function refersTo(p: FoundPlace, q: FoundPlace): boolean {
  const mine = firstWord(p);
  return mine.only && mine.norm === firstWord(q).norm && /^\P{L}*[وبل]?ا?ل/u.test(p.text);
}
