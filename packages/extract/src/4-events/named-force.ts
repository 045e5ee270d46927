import type { PhraseMatch } from "../1-text/phrases.js";
import type { Names } from "./clause.js";

/** The class of forces known by their names (data/events/objects.tsv lists those of no entry in data/actors). */
export const NAMED_FORCE = "named_force";

const PREPOSITIONS = ["ب", "ل", "ك"] as const;

/** وصلت مجموعات من الحشد الشعبي: a force that is known by its name, as an object or subject. */
export function namedForceAt(names: Names, i: number): PhraseMatch<string> | undefined {
  const name = names.get(i);
  if (name?.armed !== true || name.from !== i) return undefined;
  const preposition = PREPOSITIONS.find((letter) => letter === name.prefix) ?? "";
  return {
    from: i,
    to: name.to,
    values: [NAMED_FORCE],
    reading: { conjunction: name.joined ? "و" : "", preposition, article: true, word: "" },
  };
}
