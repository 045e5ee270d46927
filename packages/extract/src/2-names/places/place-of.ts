import { cutStart } from "../../1-text/cut-start.js";
import { selectorOf } from "../../1-text/document.js";
import type { Candidate } from "./candidate.js";
import { classWordOf } from "./cues.js";
import { isCapital } from "./gazetteer.js";
import { acledGeoPrecision } from "./precision.js";
import type { Choice } from "./resolve.js";
import { NAMESAKES, type FoundPlace, type PlaceClass, type PlaceEntry } from "./types.js";
import type { View } from "./view.js";
import type { Votes } from "./votes.js";

/** What is known about a candidate when its place is written. */
export interface Known {
  readonly choice?: Choice;
  readonly votes: Votes;
  readonly around: readonly PlaceEntry[];
}

/** UCDP where_prec of a place of a class. */
const PRECISION: Record<PlaceClass, number> = {
  country: 6,
  admin1: 4,
  admin2: 3,
  region: 5,
  water: 7,
  town: 1,
  village: 1,
  district: 1,
  camp: 1,
  road: 5,
  crossing: 1,
  base: 1,
  building: 1,
  unknown: 6,
};

const SETTLED: ReadonlySet<PlaceClass> = new Set(["town", "village", "district"]);

/** Writes the place that a candidate names. */
export function placeOf(view: View, candidate: Candidate, known: Known): FoundPlace {
  const span = spanOf(view, candidate);
  const { choice } = known;
  const wanted = candidate.classWord?.class ?? candidate.class;
  const sentence = view.tokens[candidate.from]?.sentence ?? 0;
  if (choice === undefined) return { ...span, ...unknown(candidate, known, sentence) };
  const { entry } = choice;
  const named = wanted !== undefined && wanted !== entry.class && NAMESAKES.has(wanted);
  const far = candidate.weak === true || entry.strength < 3 || known.votes.share(entry.country) < 0.3;
  if (named && far && known.votes.total > 0) {
    return { ...span, ...unknown(candidate, known, sentence) };
  }
  if (choice.open === "country") {
    return {
      ...span,
      class: entry.class,
      reason: "places of this name are in several countries, and nothing says which",
    };
  }
  const kind =
    candidate.kind === "side" ? (candidate.class ?? "region") : named ? wanted : areaClass(candidate, entry);
  const precision = named ? 2 : precisionOf(candidate, entry, kind);
  const divided = choice.open !== "division";
  return {
    ...span,
    class: kind,
    nameAr: named ? span.text : entry.nameAr,
    ...(!named && { name: entry.name }),
    ...(!named && divided && entry.geonamesId !== undefined && { geonamesId: entry.geonamesId }),
    ...(entry.country && { country: entry.country }),
    ...(divided && entry.admin1 && { admin1: entry.admin1 }),
    ...(divided && entry.admin2 && !isWide(candidate, entry) && { admin2: entry.admin2 }),
    ...(divided && entry.latitude !== undefined && { latitude: entry.latitude, longitude: entry.longitude }),
    precision: divided ? precision : 6,
    acledPrecision: acledGeoPrecision(divided ? precision : 6),
    reason: divided ? choice.reason : `${choice.reason}; several places of this name in the country`,
    ...(candidate.bare && isCapital(entry) && { metonym: true as const }),
  };
}

/** A place that no gazetteer has: its words, and the smallest area that is sure. */
function unknown(
  candidate: Candidate,
  known: Known,
  sentence: number,
): Omit<FoundPlace, "from" | "to" | "start" | "end" | "text"> {
  const kind = candidate.classWord?.class ?? candidate.class ?? "unknown";
  const near = known.around.find(
    (e) => e.country !== "" && (candidate.origin === undefined || e.country === candidate.origin),
  );
  const country =
    candidate.origin ?? near?.country ?? known.votes.firstNear(sentence, 0.6) ?? known.votes.first(0.5);
  const admin1 = near !== undefined && near.country === country ? near.admin1 : "";
  const admin2 = admin1 !== "" && near?.class === "admin2" ? near.admin2 : "";
  const precision = admin1 === "" ? 6 : admin2 === "" ? 4 : 3;
  return {
    class: kind,
    ...(country !== undefined && { country, precision, acledPrecision: acledGeoPrecision(precision) }),
    ...(admin1 !== "" && { admin1 }),
    ...(admin2 !== "" && { admin2 }),
    reason:
      country === undefined
        ? "not in the gazetteer"
        : `not in the gazetteer; in ${admin2 || admin1 || country} by what stands near it`,
  };
}

/** «ريف حلب الشرقي» is of the division that is called as its seat, not of the seat's district. */
const isWide = ({ area, entries }: Candidate, { country, admin1 }: PlaceEntry): boolean =>
  area === "part" &&
  entries.some((e) => e.class === "admin1" && e.country === country && e.admin1 === admin1);

function areaClass(candidate: Candidate, entry: PlaceEntry): PlaceClass {
  // «محافظة نابلس» where only the town is known: the division that is called after it.
  const wanted = candidate.classWord?.class;
  if (wanted === "admin1" || wanted === "admin2") {
    const called = SETTLED.has(entry.class)
      ? candidate.classWord?.key === "ناحيه"
        ? "admin2"
        : wanted
      : entry.class;
    return entry.country === "PS" && called === "admin1" && SETTLED.has(entry.class) ? "admin2" : called;
  }
  if (candidate.area === "part") return "region";
  if (candidate.area === "direction" && (entry.class === "country" || entry.class === "admin1"))
    return "region";
  return entry.class;
}

function precisionOf(candidate: Candidate, entry: PlaceEntry, kind: PlaceClass): number {
  const own = PRECISION[kind === "admin1" || kind === "admin2" ? kind : entry.class];
  if (entry.class === "country") return candidate.area === undefined && kind === "country" ? 6 : 5;
  if (candidate.area === "part") return Math.max(own, entry.class === "admin1" ? 4 : 3);
  if (candidate.area === "direction") return Math.max(own, 2);
  return own;
}

/** The selector of a candidate, without the letters that stand before the place. */
export function spanOf(
  view: View,
  candidate: Candidate,
): Pick<FoundPlace, "from" | "to" | "start" | "end" | "text"> {
  const first = view.tokens[candidate.from];
  const last = view.tokens[candidate.to - 1];
  if (first === undefined || last === undefined) throw new RangeError("a place has at least one token");
  const span = { from: first.index, to: last.index + 1 };
  const { end } = selectorOf(view.doc, span);
  const start = cutStart(view.doc.text, first.start, first.end, candidate.cut);
  return { ...span, start, end, text: view.doc.text.slice(start, end) };
}

/** Whether a place was named with the class word of a candidate that points back (المخيم ← مخيم جنين). */
export function hasWord(view: View, place: FoundPlace, candidate: Candidate): boolean {
  const key = candidate.classWord?.key;
  for (let at = place.from; at < place.to; at++)
    if (classWordOf(view.doc.tokens[at]?.norm)?.word.key === key) return true;
  // A town need not have been called one.
  return place.class === "town" && key === "مدينه";
}
