import { readings, type Reading } from "./clitics.js";
import type { Document } from "./document.js";
import { fold } from "./fold.js";
import { perWord } from "./remembered.js";

/** A phrase found in a text. */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  /** How its first word was read: which conjunction and preposition were cut. */
  readonly reading: Reading;
  readonly values: readonly T[];
}

/** Most words of a text begin no phrase: one empty list for them all. */
const NONE: readonly Reading[] = [];
const NOTHING: readonly never[] = [];

/**
 * Looks up many phrases in one pass. Phrases are folded and split at spaces when they are added; in a text the
 * first word may carry a conjunction or a preposition, the others stand as they are.
 */
export class PhraseIndex<T> {
  readonly #values = new Map<string, T[]>();
  readonly #longest = new Map<string, number>();
  /** Which readings of a word begin a phrase: none of them, for most words of a text. */
  readonly #readingsOf = perWord(({ norm }): readonly Reading[] => {
    const found = readings(norm).filter((reading) => this.#longest.has(reading.word));
    return found.length > 0 ? found : NONE;
  });

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      const folded = fold(phrase);
      if (/\s/u.test(folded)) this.#add(folded.split(/\s+/u).filter(Boolean), value);
      else if (folded !== "") this.#put(folded, folded, 1, value);
    }
  }

  #add(words: readonly string[], value: T): void {
    const first = words[0];
    if (first !== undefined) this.#put(first, words.join(" "), words.length, value);
  }

  #put(first: string, key: string, length: number, value: T): void {
    const known = this.#values.get(key);
    if (known) known.push(value);
    else this.#values.set(key, [value]);
    if ((this.#longest.get(first) ?? 0) < length) this.#longest.set(first, length);
  }

  /** The values of one folded phrase, none if it is not known. */
  get(key: string): readonly T[] {
    return this.#values.get(key) ?? [];
  }

  /** All phrases that begin at a token, the longest first; of equal length, the one whose first word is cut least. */
  allAt(doc: Document, from: number): readonly PhraseMatch<T>[] {
    const token = doc.tokens[from];
    if (token === undefined || token.kind === "mark") return NOTHING;
    const begins = this.#readingsOf(token);
    if (begins.length === 0) return NOTHING;
    let found: PhraseMatch<T>[] | undefined;
    for (const reading of begins) {
      const longest = this.#longest.get(reading.word) ?? 0;
      let key = reading.word;
      for (let length = 1; length <= longest; length++) {
        if (length > 1) {
          const next = doc.tokens[from + length - 1];
          if (next === undefined || next.sentence !== token.sentence) break;
          key += ` ${next.norm}`;
        }
        const values = this.#values.get(key);
        if (values) (found ??= []).push({ from, to: from + length, reading, values });
      }
    }
    if (found === undefined) return NOTHING;
    return found.length > 1 ? found.sort((a, b) => b.to - a.to) : found;
  }

  /** The longest phrase that begins at a token. */
  longestAt(doc: Document, from: number): PhraseMatch<T> | undefined {
    return this.allAt(doc, from)[0];
  }
}
