import { readings } from "../1-text/clitics.js";
import { fold } from "../1-text/fold.js";

/** How many different words are remembered before the memory is emptied: more than a day of news has. */
const REMEMBERED = 50_000;

/** Remembers what a pure function of a folded word answered; most words of a text come again and again. */
export function remembered<T>(answer: (norm: string) => T): (norm: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (norm) => {
    const before = known.get(norm);
    if (before !== undefined) return before.value;
    if (known.size >= REMEMBERED) known.clear();
    const value = answer(norm);
    known.set(norm, { value });
    return value;
  };
}

/**
 * Whether a word can begin one of many phrases, read with or without conjunction, preposition and article. Asked
 * before the phrases themselves are looked up: for most words of a text the answer is no.
 */
export function firstWords(phrases: Iterable<string>): (norm: string) => boolean {
  const first = new Set<string>();
  for (const phrase of phrases) first.add(fold(phrase).split(/\s+/u)[0] ?? "");
  return remembered((norm) =>
    readings(norm).some(({ word, article }) => first.has(word) || (article && first.has(word.slice(2)))),
  );
}
