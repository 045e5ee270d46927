import { fold } from "./fold.js";
import { MOST, remembered, type Word } from "./remembered.js";

/** A word, a number or a punctuation mark of the text. */
export interface Token extends Word {
  /** Offsets into the text, UTF-16 code units; invisible marks at the edges are outside. */
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "mark";
  /** Position in the list of tokens. */
  readonly index: number;
  /** Position of its sentence in the list of sentences. */
  readonly sentence: number;
}

// Joiners and direction marks may stand inside a word (they are left out at its edges).
const JOINER = "\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF";
// A number with thousands separators or a decimal part; a word of letters and marks; any other visible sign.
const TOKEN = new RegExp(
  [
    "\\p{Nd}+(?:[,.٬٫،]\\p{Nd}+)*",
    `[\\p{L}\\p{M}]+(?:[${JOINER}]+[\\p{L}\\p{M}]+)*`,
    `[^\\s\\p{L}\\p{M}\\p{Nd}${JOINER.replace("\\uFEFF", "")}]`,
  ].join("|"),
  "gu",
);

/** Stray markup: a tag, an entity. Its letters are no words. */
const MARKUP = /<\/?[a-z][^<>\n]{0,200}>|&(?:[a-z]{2,8}|#\d{2,6});/gi;

let met = 0;
const readWord = remembered((written: string): Word & Pick<Token, "kind"> => ({
  written,
  norm: fold(written),
  number: met++ % MOST,
  kind: /^\p{Nd}/u.test(written) ? "number" : /^[\p{L}\p{M}]/u.test(written) ? "word" : "mark",
}));

/** A long piece of a text keeps the whole text in memory (V8 slices it from 13 letters on); a copy does not. */
const ownCopy = (word: string): string => (word.length < 13 ? word : word.split("").join(""));

/** Splits a text into tokens, before sentences are known (`sentence` is 0). */
export function tokenize(text: string): Omit<Token, "sentence">[] {
  const tokens: Omit<Token, "sentence">[] = [];
  const markup = [...text.matchAll(MARKUP)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
  let next = 0;
  for (const match of text.matchAll(TOKEN)) {
    while ((markup[next]?.to ?? Infinity) <= match.index) next++;
    if ((markup[next]?.from ?? Infinity) <= match.index) continue;
    const { written, norm, number, kind } = readWord(ownCopy(match[0]));
    if (norm === "") continue;
    const start = match.index;
    tokens.push({ written, norm, number, start, end: start + written.length, kind, index: tokens.length });
  }
  return tokens;
}
