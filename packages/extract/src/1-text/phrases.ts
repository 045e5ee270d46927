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

/** A reading of a word that begins phrases. */
interface Beginning<T> {
  readonly reading: Reading;
  /** How many words the longest of them has. */
  readonly longest: number;
  /** What the word stands for by itself. */
  readonly values: readonly T[] | undefined;
}

const NOTHING: readonly never[] = [];

/**
 * Looks up many phrases in one pass. Phrases are folded and split at spaces when they are added; in a text the
 * first word may carry a conjunction or a preposition, the others stand as they are.
 */
export class PhraseIndex<T> {
  readonly #values = new Map<string, T[]>();
  readonly #longest = new Map<string, number>();

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

  /** How a word can begin phrases of the index: not at all, for most words of a text. */
  readonly #beginsWith = perWord(({ norm }): readonly Beginning<T>[] => {
    const found = readings(norm).flatMap((reading) => {
      const longest = this.#longest.get(reading.word);
      return longest === undefined ? [] : { reading, longest, values: this.#values.get(reading.word) };
    });
    return found.length > 0 ? found : NOTHING;
  });

  /** The values of one folded phrase, none if it is not known. */
  get(key: string): readonly T[] {
    return this.#values.get(key) ?? [];
  }

  /** All phrases that begin at a token, the longest first; of equal length, the one whose first word is cut least. */
  allAt(doc: Document, from: number): readonly PhraseMatch<T>[] {
    const token = doc.tokens[from];
    if (token === undefined || token.kind === "mark") return NOTHING;
    const beginnings = this.#beginsWith(token);
    if (beginnings.length === 0) return NOTHING;
    let found: PhraseMatch<T>[] | undefined;
    for (const { reading, longest, values: single } of beginnings) {
      if (single) (found ??= []).push({ from, to: from + 1, reading, values: single });
      let key = reading.word;
      for (let to = from + 2; to <= from + longest; to++) {
        const next = doc.tokens[to - 1];
        if (next === undefined || next.sentence !== token.sentence) break;
        // «رفضا ل» of رفضاً للانقلاب: the preposition is written with the next word.
        const governed = this.#values.get(`${key} ${next.norm.charAt(0)}`);
        if (governed && next.norm.length > 2)
          (found ??= []).push({ from, to: to - 1, reading, values: governed });
        key += ` ${next.norm}`;
        const values = this.#values.get(key);
        if (values) (found ??= []).push({ from, to, reading, values });
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
