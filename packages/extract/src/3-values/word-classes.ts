import values from "../../packed/values.js";
import { readings } from "../1-text/clitics.js";
import { fold } from "../1-text/fold.js";

/** Small classes of words that the rules of numbers, figures and times ask for (data/values/word-classes.tsv). */
export type WordClass =
  | "no-noun"
  | "others-side"
  | "subject-head"
  | "family"
  | "others"
  | "label"
  | "rise"
  | "statement"
  | "said"
  | "carried-out"
  | "sentence"
  | "not-today"
  | "not-this-day"
  | "not-weekday"
  | "future"
  | "future-not"
  | "month-before"
  | "year-before"
  | "event-of-date"
  | "from-then"
  | "adverb"
  | "standing"
  | "along"
  | "rank-of";

const CLASSES = new Map<string, ReadonlySet<string>>(
  values.wordClasses.map((row) => [row.class, new Set(row.forms.map(fold))]),
);

/** Whether a folded word, as it stands, is of a class. */
export function isWord(norm: string | undefined, wordClass: WordClass): boolean {
  return norm !== undefined && CLASSES.get(wordClass)?.has(norm) === true;
}

/** Whether a folded word is of a class with or without its conjunction, preposition and article. */
export function isCutWord(norm: string | undefined, wordClass: WordClass): boolean {
  if (norm === undefined || norm === "") return false;
  const words = CLASSES.get(wordClass);
  if (words === undefined) return false;
  if (words.has(norm)) return true;
  return readings(norm).some(({ word, article }) => words.has(word) || (article && words.has(word.slice(2))));
}
