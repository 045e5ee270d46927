import { canAct } from "./able.js";
import { COMMAS } from "../1-text/marks.js";
import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import { ENDS, opensClause } from "./walk.js";

/** How far after ضد، رفضاً لـ، المطالبة برحيل the one who is meant may stand, in words. */
const REACH = 8;
/** How far after أمام، نحو the seat of a body may stand, in words. */
const NEAR = 3;
/** Those who protest, and are not protested against where they are named after على. */
const PROTESTING: ReadonlySet<string> = new Set(["protester", "activist"]);

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
  return (
    firstOf(cues, (cue) => namedAfter(reading, cue, Math.min(to, cue + REACH), isOpponent)) ??
    firstOf(cues, (cue) => genitiveOf(reading, cue)) ??
    firstOf(seats, (seat) => namedAfter(reading, seat, Math.min(to, seat + NEAR), isSeat))
  );
}

/** The first answer that is one. */
function firstOf(tokens: readonly number[], find: (token: number) => Phrase | undefined): Phrase | undefined {
  for (const token of tokens) {
    const found = find(token);
    if (found !== undefined) return found;
  }
  return undefined;
}

const SEATS: ReadonlySet<string> = new Set(["امام", "قباله", "خارج", "نحو", "باتجاه", "الي"]);

/** احتجوا على، المحتجين على: the token after the preposition behind a word of protest. */
function protestOn(reading: Reading, i: number): number | undefined {
  if (reading.doc.tokens[i]?.norm !== "علي") return undefined;
  const before = reading.words[i - 1];
  const protests = before?.senses.some((m) => m.values.some((s) => s.lemma.type === "PROTEST")) === true;
  return protests ? i + 1 : undefined;
}

const isOpponent = (p: Phrase): boolean => canAct(p) && !PROTESTING.has(p.actor?.class ?? "");

const isSeat = (p: Phrase): boolean => p.actor !== undefined && p.actor.kind !== "group" && canAct(p);

/** رحيل ساماك، ضد الحكم، زيارة بوش: whom these words are about stands right behind them, known or not (class `whom`). */
function genitiveOf(reading: Reading, cue: number): Phrase | undefined {
  const phrase = reading.phraseAt[cue];
  const about = reading.words.slice(Math.max(0, cue - 2), cue).some((w) => w.classes.get("whom") === cue);
  return about && phrase?.from === cue && phrase.prefix === "" && phrase.kind === "noun" ? phrase : undefined;
}

/** The first fitting phrase from a token on, within its clause. */
function namedAfter(
  reading: Reading,
  from: number,
  to: number,
  fits: (p: Phrase) => boolean,
): Phrase | undefined {
  for (let i = from; i < to; i++) {
    const norm = reading.doc.tokens[i]?.norm ?? "";
    if (ENDS.has(norm) || (COMMAS.has(norm) && opensClause(reading, i + 1))) return undefined;
    const phrase = reading.phraseAt[i];
    if (phrase === undefined) continue;
    if (fits(phrase)) return phrase;
    i = phrase.to - 1;
  }
  return undefined;
}
