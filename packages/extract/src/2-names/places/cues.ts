import packed from "../../../packed/places.js";
import { readings } from "../../1-text/clitics.js";
import { fold } from "../../1-text/fold.js";
import type { PlaceClass } from "./types.js";

/** The classes of words that the table context.tsv has. */
export type Cue = (typeof packed.context)[number]["class"];

const words = new Map<string, Set<Cue>>();
for (const row of packed.context)
  for (const word of row.words) {
    const key = fold(word);
    const known = words.get(key);
    if (known) known.add(row.class);
    else words.set(key, new Set([row.class]));
  }

/** Whether a folded word, just as it stands, is of a class. */
export const isCue = (norm: string | undefined, cue: Cue): boolean =>
  norm !== undefined && words.get(norm)?.has(cue) === true;

/** How many letters stand before a word of a class (0 for none, undefined if it is not of it). */
export function cutOf(norm: string | undefined, cue: Cue): number | undefined {
  if (norm === undefined) return undefined;
  for (const r of readings(norm)) {
    if (r.preposition === "س" || !isCue(r.word, cue)) continue;
    return Math.max(0, norm.length - r.word.length);
  }
  return undefined;
}

/** A word that says what kind of place follows: مدينة، مخيم. */
export interface ClassWord {
  /** The folded word without the article. */
  readonly key: string;
  readonly class: PlaceClass;
  /** «WORD X» is a place even if X is in no gazetteer: any X, or only one that is definite or a name of two words. */
  readonly open: "yes" | "definite" | "";
  /** It takes a feminine adjective (مدينة ساحلية). */
  readonly feminine: boolean;
}

const classWords = new Map<string, ClassWord>();
for (const row of packed.classes)
  for (const word of row.words) {
    const value: ClassWord = {
      key: fold(word),
      class: row.class,
      open: row.open,
      feminine: /ة$/u.test(word) || row.feminine,
    };
    for (const key of [value.key, `ال${value.key}`]) if (!classWords.has(key)) classWords.set(key, value);
  }

/** The class word that a folded word is, and how many letters stand before it. */
export function classWordOf(
  norm: string | undefined,
): { word: ClassWord; key: string; cut: number } | undefined {
  if (norm === undefined) return undefined;
  for (const r of readings(norm)) {
    const word = r.preposition === "س" ? undefined : classWords.get(r.word);
    if (word) return { word, key: r.word, cut: Math.max(0, norm.length - r.word.length) };
  }
  return undefined;
}
