/** How many words are remembered before all are forgotten: more than a day of news has. */
const MOST = 50_000;

/** Remembers what a pure function of a word answered: the same words come again and again in the news. */
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
