import type { Event, EventPlace } from "../contract/schemas.js";
import { sentenceOf, type Reading } from "../4-events/reading.js";
import type { Joined } from "./join.js";

type EventCountry = NonNullable<Event["country"]>;

/** Words that speak for a country, with the sentence they stand in. */
interface Hint {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly weight: number;
}

/** What a report says about countries, gathered once. */
export interface CountryHints {
  readonly all: readonly Hint[];
  readonly bySentence: ReadonlyMap<number, readonly Hint[]>;
  readonly totals: ReadonlyMap<string, number>;
}

/** How much more a hint counts in a sentence that tells of the event. */
const NEAR = 2;
/** Bodies that act at home. */
const HOME: ReadonlySet<string> = new Set(["police", "government", "intelligence", "office"]);

/** Gathers the words that speak for countries: places most, then bodies that act at home, then adjectives. */
export function countryHints(reading: Reading): CountryHints {
  const { places, countryWords, actors } = reading.found;
  const all: Hint[] = [];
  const bySentence = new Map<number, Hint[]>();
  const totals = new Map<string, number>();
  const add = (
    at: { from: number; start: number; end: number; text: string },
    code: string | undefined,
    weight: number,
  ): void => {
    if (code === undefined) return;
    const hint = { code, start: at.start, end: at.end, text: at.text, weight };
    const sentence = reading.doc.tokens[at.from]?.sentence ?? 0;
    all.push(hint);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), hint]);
    totals.set(code, (totals.get(code) ?? 0) + weight);
  };
  for (const p of places)
    if (reading.phraseAt[p.from]?.place === p) add(p, p.country, p.class === "country" ? 2 : 3);
  for (const w of countryWords) add(w, w.code, 1);
  for (const a of actors) add(a, a.entity?.country ?? a.country, HOME.has(a.kind) ? 2 : 0.7);
  return { all, bySentence, totals };
}

/** The country of an event: of its places, else of words near it, else the one that the report is about. */
export function countryOf(
  reading: Reading,
  joined: Joined,
  places: readonly EventPlace[],
  hints: CountryHints,
): EventCountry | null {
  const place = places.find((p) => p.country !== undefined);
  if (place?.country !== undefined)
    return { code: place.country, inferred: false, text: place.text, start: place.start, end: place.end };
  const scores = new Map(hints.totals);
  for (const sentence of new Set(joined.mentions.map((m) => m.sentence)))
    for (const hint of hints.bySentence.get(sentence) ?? [])
      scores.set(hint.code, (scores.get(hint.code) ?? 0) + hint.weight * (NEAR - 1));
  const best = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  if (best === undefined) return null;
  const first = joined.mentions[0];
  const from =
    first === undefined
      ? 0
      : (reading.doc.tokens[sentenceOf(reading, first.candidate.from).from]?.start ?? 0);
  const own = hints.all.filter((h) => h.code === best[0]);
  const hint = own.sort(
    (a, b) => b.weight - a.weight || Math.abs(a.start - from) - Math.abs(b.start - from),
  )[0];
  return hint ? { code: hint.code, inferred: true, text: hint.text, start: hint.start, end: hint.end } : null;
}
