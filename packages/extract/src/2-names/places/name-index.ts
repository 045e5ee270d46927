import { readings, type Reading } from "../../1-text/clitics.js";
import { perWord, type Word } from "../../1-text/remembered.js";
import type { View } from "./view.js";

/** A name found in a view: positions in the view, not in the document. */
export interface NameMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
  readonly values: readonly T[];
  /** A common word or a person's name: a place only where something else says so. */
  readonly weak: boolean;
}

/** The readings of a word, and of three letters also the one that leaves two (بأم الفحم). */
function readingsOf(norm: string): readonly Reading[] {
  const first = norm[0];
  if (norm.length !== 3 || (first !== "ب" && first !== "ل")) return readings(norm);
  return [...readings(norm), { conjunction: "", preposition: first, article: false, word: norm.slice(1) }];
}

/** A reading of a word that begins names. */
interface Beginning {
  readonly reading: Reading;
  /** It is a name by itself. */
  readonly name: boolean;
  /** How many words the longest name has. */
  readonly longest: number;
}

/**
 * Names in folded words, looked up in one pass. Unlike `PhraseIndex` it takes keys that are folded already, so that a
 * world of names loads fast, and it reads its values only when a name is met.
 */
export class NameIndex<T> {
  readonly #closed = new Map<string, { readonly bucket: string; readonly first: number }[]>();
  readonly #keys = new Map<string, number | number[]>();
  readonly #sure = new Set<string>();
  readonly #longest = new Map<string, number>();
  readonly #value: (row: number) => T | undefined;

  constructor(value: (row: number) => T | undefined) {
    this.#value = value;
  }

  /**
   * Adds names that begin with the same two letters, to be read when a word with these letters is met. A line is a name
   * and the numbers of its rows, counted from `first`.
   */
  addBucket(bucket: string, first: number): void {
    const letters = bucket.slice(0, 2);
    const known = this.#closed.get(letters);
    if (known) known.push({ bucket, first });
    else this.#closed.set(letters, [{ bucket, first }]);
  }

  /** Reads the buckets of a word. */
  #open(word: string): void {
    const letters = word.slice(0, 2);
    const buckets = this.#closed.get(letters);
    if (buckets === undefined) return;
    this.#closed.delete(letters);
    for (const { bucket, first } of buckets)
      for (const line of bucket.split("\n")) {
        const [name = "", rows = ""] = line.split("\t");
        for (const row of rows.split(",")) this.add(name, first + Number(row));
      }
  }

  /** Adds a folded name of a row; one that ends in a question mark needs context, unless another row has it without. */
  add(name: string, row: number): void {
    const key = name.endsWith("?") ? name.slice(0, -1) : name;
    if (key === name) this.#sure.add(key);
    const space = key.indexOf(" ");
    if (space > 0) {
      const first = key.slice(0, space);
      let words = 2;
      for (let at = key.indexOf(" ", space + 1); at > 0; at = key.indexOf(" ", at + 1)) words++;
      if ((this.#longest.get(first) ?? 1) < words) this.#longest.set(first, words);
    }
    const known = this.#keys.get(key);
    if (known === undefined) this.#keys.set(key, row);
    else if (typeof known === "number") this.#keys.set(key, [known, row]);
    else known.push(row);
  }

  /** What a folded name stands for; nothing if it is not known. */
  get(key: string): readonly T[] {
    this.#open(key);
    const rows = this.#keys.get(key);
    if (rows === undefined) return [];
    const list = typeof rows === "number" ? [rows] : rows;
    return list.map((row) => this.#value(row)).filter((value) => value !== undefined);
  }

  /** How a word can begin a name: not at all, for most words of a text. */
  readonly #beginsWith = perWord(({ norm }): readonly Beginning[] =>
    readingsOf(norm).flatMap((reading) => {
      this.#open(reading.word);
      const name = this.#keys.has(reading.word);
      const longest = this.#longest.get(reading.word) ?? 1;
      return name || longest > 1 ? { reading, name, longest } : [];
    }),
  );

  /** Whether a name may begin with a word. */
  mayBegin(word: Word): boolean {
    return this.#beginsWith(word).length > 0;
  }

  /** The longest name that begins at a position of a view; of equal length, the one whose first word is cut least. */
  longestAt(view: View, from: number): NameMatch<T> | undefined {
    const token = view.tokens[from];
    if (token?.kind !== "word") return undefined;
    let best: { to: number; key: string; reading: Reading } | undefined;
    for (const { reading, name, longest } of this.#beginsWith(token)) {
      if (reading.preposition === "س" || reading.preposition === "ك") continue;
      const cut = reading.conjunction !== "" || reading.preposition !== "";
      const short = cut && reading.word.length < 3;
      let key = reading.word;
      if (name && !short && best === undefined) best = { to: from + 1, key, reading };
      for (let to = from + 2; to <= from + longest; to++) {
        const next = view.tokens[to - 1];
        if (next === undefined || next.sentence !== token.sentence) break;
        key += ` ${next.norm}`;
        if (this.#keys.has(key) && (best === undefined || to > best.to)) best = { to, key, reading };
      }
    }
    return (
      best && {
        from,
        to: best.to,
        reading: best.reading,
        values: this.get(best.key),
        weak: !this.#sure.has(best.key),
      }
    );
  }
}
