import type { Document } from "../../1-text/document.js";
import type { Sentence } from "../../1-text/sentences.js";

/** Endings that one word takes in its forms; the longest first. */
const ENDINGS = [
  "تهما",
  "هما",
  "تها",
  "وها",
  "ات",
  "ان",
  "ين",
  "ون",
  "وا",
  "تا",
  "ها",
  "هم",
  "ته",
  "يه",
  "ا",
  "ه",
  "ت",
  "ي",
];
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;

/**
 * What the model sees of a sentence: its words, their stems, parts of words, and its outline; each once, whatever its
 * count. No feature is longer than one word.
 *
 * @example "w:قتل" is a word without its clitics, "c:^قتل" a part that begins it, "q:?" a question mark.
 */
export function sentenceFeatures(doc: Document, sentence: Sentence): Set<string> {
  const features = new Set<string>();
  let words = 0;
  let numbers = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = doc.tokens[i];
    if (token === undefined) break;
    if (token.kind === "mark") features.add(`q:${token.norm}`);
    else if (token.kind === "number") numbers++;
    else {
      words++;
      const bare = bareWord(token.norm);
      if (words === 1) features.add(`f:${bare}`);
      features.add(`w:${bare}`);
      features.add(`s:${stem(bare)}`);
      addGrams(features, bare);
    }
  }
  features.add(`n:${Math.min(3, numbers)}`);
  features.add(`l:${Math.min(6, Math.floor(words / 8))}`);
  return features;
}

/** A folded word without conjunction, preposition and article, as far as its length allows. */
export function bareWord(norm: string): string {
  let word = norm;
  if (/^[وف]...../.test(word) || /^[وف](?:ال|لل|بال)/.test(word)) word = word.slice(1);
  if (/^لل../.test(word)) return word.slice(2);
  if (/^[بك]ال../.test(word)) return word.slice(3);
  if (/^ال../.test(word)) return word.slice(2);
  if (/^[بل]..../.test(word)) return word.slice(1);
  return word;
}

/** A word without the ending of its form; at least three letters stay. */
export function stem(word: string): string {
  for (const ending of ENDINGS) {
    if (word.length >= ending.length + 3 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}

function addGrams(features: Set<string>, word: string): void {
  const framed = `^${word}$`;
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
    for (let at = 0; at + length <= framed.length; at++) features.add(`c:${framed.slice(at, at + length)}`);
  }
}
