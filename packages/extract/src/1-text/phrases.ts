import { readings, type Reading } from "./clitics.js";
import type { Document } from "./document.js";
import { fold } from "./fold.js";

/** A phrase found in a text. */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  /** How its first word was read: which conjunction and preposition were cut. */
  readonly reading: Reading;
  readonly values: readonly T[];
}

/**
 * Looks up many phrases in one pass. Phrases are folded and split at spaces when they are added; in a text the
 * first word may carry a conjunction or a preposition, the others stand as they are.
 */
export class PhraseIndex<T> {
  readonly #values = new Map<string, T[]>();
  readonly #longest = new Map<string, number>();

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) this.#add(fold(phrase).split(/\s+/u).filter(Boolean), value);
  }

  #add(words: readonly string[], value: T): void {
    const first = words[0];
    if (first === undefined) return;
    const key = words.join(" ");
    const known = this.#values.get(key);
    if (known) known.push(value);
    else this.#values.set(key, [value]);
    if ((this.#longest.get(first) ?? 0) < words.length) this.#longest.set(first, words.length);
  }

  /** The values of one folded phrase, none if it is not known. */
  get(key: string): readonly T[] {
    return this.#values.get(key) ?? [];
  }

  /** All phrases that begin at a token, the longest first; of equal length, the one whose first word is cut least. */
  allAt(doc: Document, from: number): PhraseMatch<T>[] {
    const token = doc.tokens[from];
    if (token === undefined || token.kind === "mark") return [];
    const found: PhraseMatch<T>[] = [];
    for (const reading of readings(token.norm)) {
      const longest = this.#longest.get(reading.word);
      if (longest === undefined) continue;
      let key = reading.word;
      for (let length = 1; length <= longest; length++) {
        if (length > 1) {
          const next = doc.tokens[from + length - 1];
          if (next === undefined || next.sentence !== token.sentence) break;
          key += ` ${next.norm}`;
        }
        const values = this.#values.get(key);
        if (values) found.push({ from, to: from + length, reading, values });
      }
    }
    return found.sort((a, b) => b.to - a.to);
  }

  /** The longest phrase that begins at a token. */
  longestAt(doc: Document, from: number): PhraseMatch<T> | undefined {
    return this.allAt(doc, from)[0];
  }
}
