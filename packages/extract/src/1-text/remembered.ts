/** How many words are remembered before all are forgotten: more than a day of news has. */
export const MOST = 50_000;

/** Remembers what a pure function of a string answered: the same words come again and again in the news. */
export function remembered<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before.value;
    if (known.size >= MOST) known.clear();
    const value = answer(word);
    known.set(word, { value });
    return value;
  };
}

/** A word of a text, wherever it stands. */
export interface Word {
  /** As it is written, with its vowel signs. */
  readonly written: string;
  /** The folded word (see `fold`), or the mark itself. */
  readonly norm: string;
  /** Its number among the words met; a number is given anew when the words before have been forgotten. */
  readonly number: number;
}

/**
 * Remembers what a pure function of a word of a text answered, by the word's number: every part looks every word up in
 * its tables, and a list is read several times faster than a map of strings.
 */
export function perWord<T>(answer: (word: Word) => T): (word: Word) => T {
  const known: ({ readonly written: string; readonly value: T } | undefined)[] = [];
  return (word) => {
    const { written, number } = word;
    const before = known[number];
    if (before !== undefined && before.written === written) return before.value;
    const value = answer(word);
    while (known.length <= number) known.push(undefined);
    known[number] = { written, value };
    return value;
  };
}

/** Remembers what a pure function of an object answered, as long as the object lives. */
export function perObject<K extends object, T>(answer: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = answer(key);
    known.set(key, { value });
    return value;
  };
}
