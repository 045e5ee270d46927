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

/** A word of phrases, after the words before it. */
interface Step<T> {
  /** What the phrases that end here stand for. */
  readonly values: T[];
  /** The words that may follow. */
  readonly next: Map<string, Step<T>>;
  /** One of them is a single letter: a preposition that is written with the word behind it. */
  governs: boolean;
}

/** A reading of a word that begins phrases. */
interface Beginning<T> {
  readonly reading: Reading;
  readonly step: Step<T>;
}

const NOTHING: readonly never[] = [];

/**
 * Looks up many phrases in one pass. Phrases are folded and split at spaces when they are added; in a text the
 * first word may carry a conjunction or a preposition, the others stand as they are.
 */
export class PhraseIndex<T> {
  readonly #first = new Map<string, Step<T>>();

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      const folded = fold(phrase);
      if (/\s/u.test(folded)) this.#add(folded.split(/\s+/u).filter(Boolean), value);
      else if (folded !== "") this.#add([folded], value);
    }
  }

  #add(words: readonly string[], value: T): void {
    let among = this.#first;
    let last: Step<T> | undefined;
    for (const word of words) {
      let step = among.get(word);
      if (step === undefined) among.set(word, (step = { values: [], next: new Map(), governs: false }));
      if (last !== undefined && word.length === 1) last.governs = true;
      last = step;
      among = step.next;
    }
    last?.values.push(value);
  }

  /** How a word can begin phrases of the index: not at all, for most words of a text. */
  readonly #beginsWith = perWord(({ norm }): readonly Beginning<T>[] => {
    const found = readings(norm).flatMap((reading) => {
      const step = this.#first.get(reading.word);
      return step === undefined ? [] : { reading, step };
    });
    return found.length > 0 ? found : NOTHING;
  });

  /** The values of one folded phrase, none if it is not known. */
  get(key: string): readonly T[] {
    let among = this.#first;
    let step: Step<T> | undefined;
    for (const word of key.split(" ")) {
      step = among.get(word);
      if (step === undefined) return [];
      among = step.next;
    }
    return step?.values ?? [];
  }

  /** All phrases that begin at a token, the longest first; of equal length, the one whose first word is cut least. */
  allAt(doc: Document, from: number): readonly PhraseMatch<T>[] {
    const token = doc.tokens[from];
    if (token === undefined || token.kind === "mark") return NOTHING;
    const beginnings = this.#beginsWith(token);
    if (beginnings.length === 0) return NOTHING;
    let found: PhraseMatch<T>[] | undefined;
    const add = (to: number, reading: Reading, { values }: Step<T>): void => {
      if (values.length > 0) (found ??= []).push({ from, to, reading, values });
    };
    for (const { reading, step: first } of beginnings) {
      add(from + 1, reading, first);
      let step = first;
      for (let to = from + 2; step.next.size > 0; to++) {
        const next = doc.tokens[to - 1];
        if (next === undefined || next.sentence !== token.sentence) break;
        // «رفضا ل» of رفضاً للانقلاب: the preposition is written with the next word.
        const governed =
          step.governs && next.norm.length > 2 ? step.next.get(next.norm.charAt(0)) : undefined;
        if (governed) add(to - 1, reading, governed);
        const further = step.next.get(next.norm);
        if (further === undefined) break;
        add(to, reading, further);
        step = further;
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
