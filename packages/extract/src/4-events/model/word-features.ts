import type { Document } from "../../1-text/document.js";

const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 5;
/** Fewest letters that stay of a word. */
const SHORTEST_WORD = 3;
/** What may stand written together before a word: at most one of each, in this order. */
const CLITICS = [["و", "ف"], ["ب", "ل", "ك"], ["ال"]] as const;

/**
 * What the model sees of a text: its words without clitics (`w:`), the parts of its words as written (`c:`), which show
 * person, tense and conjunctions, and its marks (`q:`), each once. No feature is longer than one word.
 *
 * @example wordFeatures(readDocument("وبالقصف")) // w:قصف, c:^وب, c:قصف, c:صف$, …
 */
export function wordFeatures(doc: Document): Set<string> {
  const features = new Set<string>();
  for (const token of doc.tokens) {
    if (token.kind === "mark") features.add(`q:${token.norm}`);
    if (token.kind === "number") features.add(`n:${token.norm.length.toString()}`);
    if (token.kind !== "word") continue;
    const bare = bareWord(token.norm);
    if (doc.tokens[token.index - 1]?.sentence !== token.sentence) features.add(`f:${bare}`);
    features.add(`w:${bare}`);
    addParts(features, token.norm);
  }
  features.add(`l:${Math.min(8, Math.floor(doc.tokens.length / 8)).toString()}`);
  return features;
}

/** A folded word without conjunction, preposition and article, as far as its length allows. */
export function bareWord(norm: string): string {
  if (norm.startsWith("لل") && norm.length >= SHORTEST_WORD + 2) return norm.slice(2);
  let word = norm;
  for (const clitics of CLITICS) {
    const clitic = clitics.find((c) => word.startsWith(c) && word.length >= c.length + SHORTEST_WORD);
    if (clitic !== undefined) word = word.slice(clitic.length);
  }
  return word;
}

function addParts(features: Set<string>, word: string): void {
  const framed = `^${word}$`;
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++)
    for (let at = 0; at + length <= framed.length; at++) features.add(`c:${framed.slice(at, at + length)}`);
}
