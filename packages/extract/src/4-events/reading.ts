import type { Document, TokenSpan } from "../1-text/document.js";
import type { FoundPlace } from "../2-names/places/find-places.js";
import { outlineOf, type Outline } from "./outline.js";
import type { NamedSpan, Names } from "./clause.js";
import { findPhrases, type Found, type Phrase } from "./phrases.js";
import { analyseWords, type Word } from "./words.js";

/** All that is known of a text before events are read from it. */
export interface Reading {
  readonly doc: Document;
  readonly words: readonly Word[];
  readonly found: Found;
  /** The noun phrase that covers each token. */
  readonly phraseAt: readonly (Phrase | undefined)[];
  /** The token after the number that covers each token. */
  readonly numberEnd: ReadonlyMap<number, number>;
  /** The token after the time expression that covers each token. */
  readonly timeEnd: ReadonlyMap<number, number>;
  /** Tokens after the last word of a phrase that governs them: على يد، من قبل، بنيران. */
  readonly governed: ReadonlySet<number>;
  /** Lines that are items of a list: they begin with a bullet, a number or a label before a colon. */
  readonly items: ReadonlySet<number>;
  /** How the text is laid out. */
  readonly outline: Outline;
}

/** Brings words, names, values and noun phrases of a text together. */
export function readWords(doc: Document, found: Found): Reading {
  const words = analyseWords(doc, namesOf(doc, found));
  const numberEnd = new Map<number, number>();
  for (const number of found.numbers)
    for (let i = number.from; i < number.to; i++) numberEnd.set(i, number.to);
  const timeEnd = new Map<number, number>();
  for (const time of found.times) for (let i = time.from; i < time.to; i++) timeEnd.set(i, time.to);
  const governed = new Set<number>();
  for (const word of words)
    for (const name of ["preposition", "agent", "means"]) {
      const to = word.classes.get(name);
      if (to !== undefined) governed.add(to);
    }
  return {
    doc,
    words,
    found,
    governed,
    items: listItems(doc),
    outline: outlineOf(doc),
    phraseAt: findPhrases(doc, words, found),
    numberEnd,
    timeEnd,
  };
}

const FORCES: ReadonlySet<string> = new Set(["military", "police", "armed-group"]);
/** الحشد الشعبي، طالبان */
const isForce = ({ kind, entity }: Found["actors"][number]): boolean =>
  entity !== undefined && FORCES.has(kind);

/** What was found in a text by the tokens that it covers. */
function namesOf(doc: Document, found: Found): Names {
  const names = new Map<number, NamedSpan>();
  const put = (span: TokenSpan & { start: number }, kind: NamedSpan["kind"], armed = false): void => {
    const { from, to, start } = span;
    const first = doc.tokens[from]?.start ?? start;
    const cut = doc.text.slice(first, start).replace(/[^\u0621-\u064A]/g, "");
    const prefix = /[بلك]$/.exec(cut)?.[0] ?? "";
    const joined = cut.startsWith("و");
    for (let i = from; i < to; i++)
      if (!names.has(i)) names.set(i, { from, to, kind, prefix, armed, joined });
  };
  for (const time of found.times) put(time, "time");
  for (const number of found.numbers) put(number, "number");
  for (const actor of found.actors)
    put(actor, actor.entity === undefined ? "actor" : "entity", isForce(actor));
  for (const place of found.places) put(place, "place");
  return names;
}

/** The sentence of a token: its first token and the one after its last. */
export function sentenceOf(reading: Reading, token: number): { from: number; to: number } {
  const sentence = reading.doc.sentences[reading.doc.tokens[token]?.sentence ?? -1];
  return sentence ?? { from: token, to: token + 1 };
}

/** How far into a line its label may reach. */
const LABEL = 5;

function listItems(doc: Document): Set<number> {
  const items = new Set<number>();
  let line = -1;
  for (const sentence of doc.sentences) {
    if (sentence.line === line) continue;
    line = sentence.line;
    const head = doc.tokens.slice(sentence.from, Math.min(sentence.to, sentence.from + LABEL));
    const first = head[0];
    if (first === undefined) continue;
    const bullet = first.kind === "mark" && !/^[("«“[#…]$/.test(first.norm);
    if (bullet || first.kind === "number" || head.some((t) => t.norm === ":")) items.add(line);
  }
  return items;
}

/** Whether a country is only what lies beyond a border: على الحدود مع تشاد، إقليمين محاذيين للسودان. */
export const isBeyondBorder = (reading: Reading, place: FoundPlace): boolean =>
  place.class === "country" && followsBorder(reading, place);

/** Whether words stand behind الحدود مع، المحاذية لـ. */
export const followsBorder = ({ words }: Reading, { from }: TokenSpan): boolean =>
  [from - 1, from - 2].some((i) => words[i]?.classes.has("border") === true);
