import { COMMAS } from "./clause.js";
import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import { ENDS, opensClause } from "./walk.js";

/** How far after ضد، رفضاً لـ، المطالبة برحيل the one who is meant may stand, in words. */
const REACH = 8;
/** How far after أمام، نحو the seat of a body may stand, in words. */
const NEAR = 3;
const OPPOSED: ReadonlySet<string> = new Set([
  "government",
  "state",
  "official",
  "office",
  "party",
  "military",
  "police",
  "institution",
  "armed-group",
  "organisation",
]);

/**
 * Against whom people protest: whom the sentence names after words of opposition (class `against`: ضد، تنديداً بـ، برحيل)
 * or after the protest itself (احتجاجاً على زيارة الرئيس); the nearest behind the event word, else before it. Where none
 * is named, the body before whose seat they stand: أمام السفارة.
 */
export function opposedIn(reading: Reading, token: number): Phrase | undefined {
  const { from, to } = sentenceOf(reading, token);
  const cues: number[] = [];
  const seats: number[] = [];
  for (let i = from; i < to; i++) {
    const end = reading.words[i]?.classes.get("against") ?? protestOn(reading, i);
    if (end !== undefined) cues.push(end);
    else if (SEATS.has(reading.doc.tokens[i]?.norm ?? "")) seats.push(i + 1);
  }
  const later = (at: number): number => (at > token ? at : at + to);
  cues.sort((a, b) => later(a) - later(b));
  for (const cue of cues) {
    const phrase = namedAfter(reading, cue, Math.min(to, cue + REACH));
    if (phrase !== undefined) return phrase;
  }
  for (const seat of seats) {
    const phrase = namedAfter(reading, seat, Math.min(to, seat + NEAR));
    if (phrase?.actor !== undefined) return phrase;
  }
  return undefined;
}

const SEATS: ReadonlySet<string> = new Set(["امام", "قباله", "خارج", "نحو", "باتجاه", "الي"]);

/** احتجوا على، المحتجين على، تظاهروا ضد: the token after the preposition behind a word of protest. */
function protestOn(reading: Reading, i: number): number | undefined {
  if (reading.doc.tokens[i]?.norm !== "علي") return undefined;
  const before = reading.words[i - 1];
  const protests = before?.senses.some((m) => m.values.some((s) => s.lemma.type === "PROTEST")) === true;
  return protests ? i + 1 : undefined;
}

/** The first body, official or country from a token on, within its clause. */
function namedAfter(reading: Reading, from: number, to: number): Phrase | undefined {
  for (let i = from; i < to; i++) {
    const norm = reading.doc.tokens[i]?.norm ?? "";
    if (ENDS.has(norm) || (COMMAS.has(norm) && opensClause(reading, i + 1))) return undefined;
    const phrase = reading.phraseAt[i];
    if (phrase === undefined) continue;
    const body = phrase.actor !== undefined && OPPOSED.has(phrase.actor.kind);
    if (body || phrase.origin !== undefined || phrase.place?.class === "country") return phrase;
    i = phrase.to - 1;
  }
  return undefined;
}
