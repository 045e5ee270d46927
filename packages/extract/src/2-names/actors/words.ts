import actors from "../../../packed/actors.js";
import { fold } from "../../1-text/fold.js";

const CLASSES = new Map<string, ReadonlySet<string>>();
for (const row of actors.words) CLASSES.set(row.class, new Set(row.forms.map(fold)));

/** The words of one class of words.tsv, folded. */
export function wordsOf(name: string): ReadonlySet<string> {
  const words = CLASSES.get(name);
  if (!words) throw new RangeError(`words.tsv has no class ${name}`);
  return words;
}
