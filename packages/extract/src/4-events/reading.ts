import type { Document } from "../1-text/document.js";
import type { FoundPlace } from "../2-names/places/find-places.js";
import { outlineOf, type Outline } from "./outline.js";
import { findPhrases, type Found, type Phrase } from "./phrases.js";
import { analyseWords, type Word } from "./words.js";

/** All that is known of a text before events are read from it. */
export interface Reading {
  readonly doc: Document;
  readonly words: readonly Word[];
  readonly found: Found;
  /** The noun phrase that covers each token. */
  readonly phraseAt: readonly (Phrase | undefined)[];
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
  const subjects = new Set([...found.actors, ...found.numbers].map((f) => f.from));
  const words = analyseWords(doc, subjects);
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
    timeEnd,
  };
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
export function isBeyondBorder(reading: Reading, place: FoundPlace): boolean {
  if (place.class !== "country") return false;
  return [place.from - 1, place.from - 2].some((i) => reading.words[i]?.classes.has("border") === true);
}
