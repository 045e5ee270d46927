import { remembered } from "./remembered.js";

/** One way to read a word: what stands before it as one letter, the article, and the rest. */
export interface Reading {
  /** Conjunction و or ف. */
  readonly conjunction: "" | "و" | "ف";
  /** Preposition ب ل ك, or س of the future. */
  readonly preposition: "" | "ب" | "ل" | "ك" | "س";
  readonly article: boolean;
  /** The word without them, the article kept (`القوات` of `وبالقوات`). */
  readonly word: string;
}

/** A folded word without the article and what is written before it: the same word of two places of a text. */
export const withoutArticle = (norm: string): string => norm.replace(/^(?:وال|بال|ال|لل)/, "");

/**
 * The possible readings of a folded word, the least cut first. A cut leaves at least two letters. Remembered, since
 * every table of words asks for them and the same words come again and again.
 *
 * @example readings("وللقوات").map((r) => r.word) // ["وللقوات", "للقوات", "القوات"]
 */
export const readings: (norm: string) => readonly Reading[] = remembered(read);

function read(norm: string): Reading[] {
  const out: Reading[] = [];
  const push = (
    conjunction: Reading["conjunction"],
    preposition: Reading["preposition"],
    word: string,
  ): void => {
    if (word.length >= 2) out.push({ conjunction, preposition, article: /^ال../.test(word), word });
  };
  const prepositions = (conjunction: Reading["conjunction"], word: string): void => {
    push(conjunction, "", word);
    if (word.startsWith("لل") && word.length > 3) {
      push(conjunction, "ل", `ال${word.slice(2)}`);
      push(conjunction, "ل", word.slice(1));
      return;
    }
    const first = word[0];
    if ((first === "ب" || first === "ل" || first === "ك" || first === "س") && word.length > 3) {
      push(conjunction, first, word.slice(1));
    }
  };
  prepositions("", norm);
  const first = norm[0];
  if ((first === "و" || first === "ف") && norm.length > 2) prepositions(first, norm.slice(1));
  return out;
}
