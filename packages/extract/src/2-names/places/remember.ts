/** How many words are remembered; then all are forgotten. */
const MOST = 50_000;

/** Remembers what a function of a word answered: the same words come again and again in the news. */
export function remember<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (word) => {
    const found = known.get(word);
    if (found) return found.value;
    if (known.size >= MOST) known.clear();
    const value = answer(word);
    known.set(word, { value });
    return value;
  };
}
