import { foldedWords } from "../pair/words.js";

/** What is kept of a text to find its copies: hashes of runs of words, sorted, each once. */
export interface CopyFingerprint {
  /** Runs of three words: how much of two texts is the same. */
  readonly runs: readonly number[];
  /** A few runs of four words, the same few in every copy: where copies are looked for. */
  readonly keys: readonly number[];
}

/** Whether two texts are one, how much of the shorter stands in the other, and which of them is the longer. */
export interface CopyVerdict {
  readonly copy: boolean;
  /** Share of the shorter text's runs that the other has, 0 to 1. */
  readonly overlap: number;
  /** Which text holds more of the other's than the other way round: the rather original one, if the dates do not say. */
  readonly of?: "a" | "b";
}

const RUN = 3;
const KEY_RUN = 4;
const LEAD = 90;
const KEYS = 10;

/** FNV-1a over the words of a run, 32 bits. */
function hashRun(words: readonly string[], from: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + length; i++) {
    const word = words[i] ?? "";
    for (let k = 0; k < word.length; k++) hash = Math.imul(hash ^ word.charCodeAt(k), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  // A last mix, since the smallest hashes are chosen and FNV's high bits are its best.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function hashes(words: readonly string[], length: number): number[] {
  const out: number[] = [];
  for (let i = 0; i + length <= words.length; i++) out.push(hashRun(words, i, length));
  return out;
}

const smallest = (list: readonly number[], n: number): number[] =>
  [...new Set(list)].sort((a, b) => a - b).slice(0, n);

/**
 * The fingerprint of a text. Letters are folded and punctuation does not count, so that a copy with other
 * spelling, quotation marks or paragraphs has the same. The keys are the smallest hashes of the beginning and of the
 * whole (minhash): copies are cut at the end, and paragraphs are added there.
 */
export function fingerprint(text: string): CopyFingerprint {
  const words = foldedWords(text);
  const long = hashes(words, KEY_RUN);
  const keys = new Set([...smallest(long.slice(0, LEAD), KEYS), ...smallest(long, KEYS)]);
  return { runs: smallest(hashes(words, RUN), Infinity), keys: [...keys].sort((a, b) => a - b) };
}

/** Where a text's copies are looked for: two copies share a key. At most 20. */
export function copyKeys(print: CopyFingerprint): string[] {
  return print.keys.map((key) => key.toString(36));
}

/** A text of fewer runs than this says too little to be called a copy. */
const SHORTEST = 8;

function common(a: readonly number[], b: readonly number[]): number {
  let [i, j, n] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) n++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return n;
}

/**
 * Whether one text is a copy of the other: cut, edited, with another headline or with a paragraph of its own. Reports
 * that tell of one thing in their own words share few runs; a long statement that both quote is not enough.
 */
export function isCopy(a: CopyFingerprint, b: CopyFingerprint): CopyVerdict {
  const shorter = Math.min(a.runs.length, b.runs.length);
  if (shorter < SHORTEST) return { copy: false, overlap: 0 };
  const same = common(a.runs, b.runs);
  const overlap = same / shorter;
  const both = same / (a.runs.length + b.runs.length - same);
  // The fewer runs there are, the more of them must be the same.
  const copy =
    (overlap >= 0.45 && both >= 0.25 && same >= 10) || overlap >= 0.8 || (overlap >= 0.65 && same >= 15);
  if (a.runs.length === b.runs.length) return { copy, overlap };
  return { copy, overlap, of: a.runs.length > b.runs.length ? "a" : "b" };
}
