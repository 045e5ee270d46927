import packed from "../../../packed/places.js";
import { readings } from "../../1-text/clitics.js";
import { fold } from "../../1-text/fold.js";
import { perWord, remembered } from "../../1-text/remembered.js";
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

const cutsOf = remembered((norm): ReadonlyMap<Cue, number> => {
  const cuts = new Map<Cue, number>();
  for (const r of readings(norm)) {
    if (r.preposition === "س") continue;
    for (const cue of words.get(r.word) ?? [])
      if (!cuts.has(cue)) cuts.set(cue, Math.max(0, norm.length - r.word.length));
  }
  return cuts;
});

/** How many letters stand before a word of a class (0 for none, undefined if it is not of it). */
export const cutOf = (norm: string | undefined, cue: Cue): number | undefined =>
  norm === undefined ? undefined : cutsOf(norm).get(cue);

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

/** A class word in a text. */
export interface ClassWordFound {
  readonly word: ClassWord;
  /** As it stands without its clitics, the article kept. */
  readonly key: string;
  /** How many letters stand before it. */
  readonly cut: number;
}

const classWordIn = remembered((norm): ClassWordFound | undefined => {
  for (const r of readings(norm)) {
    const word = r.preposition === "س" ? undefined : classWords.get(r.word);
    if (word) return { word, key: r.word, cut: Math.max(0, norm.length - r.word.length) };
  }
  return undefined;
});

/** The class word that a folded word is. */
export const classWordOf = (norm: string | undefined): ClassWordFound | undefined =>
  norm === undefined ? undefined : classWordIn(norm);

const OPENERS: readonly Cue[] = ["area", "half", "direction", "capital", "side"];

/** Whether a place may begin with a word that is not its name: ريف، وسط، شمال، العاصمة، مدينة. */
export const mayOpen = perWord(
  ({ norm }) => classWordIn(norm) !== undefined || OPENERS.some((cue) => cutsOf(norm).has(cue)),
);
