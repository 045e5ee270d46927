import { readings } from "../1-text/clitics.js";
import { fold } from "../1-text/fold.js";
import { perWord, type Word } from "../1-text/remembered.js";

/**
 * Whether a word can begin one of many phrases, read with or without conjunction, preposition and article. Asked
 * before the phrases themselves are looked up: for most words of a text the answer is no.
 */
export function firstWords(phrases: Iterable<string>): (word: Word) => boolean {
  const first = new Set<string>();
  for (const phrase of phrases) first.add(fold(phrase).split(/\s+/u)[0] ?? "");
  return perWord(({ norm }) =>
    readings(norm).some(({ word, article }) => first.has(word) || (article && first.has(word.slice(2)))),
  );
}
