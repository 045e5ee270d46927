import type { Document } from "../../1-text/document.js";
import type { Group } from "./groups.js";
import { FATE_WORDS, GIVEN_NAMES } from "./lexicon.js";

/**
 * One person by name after a word of fate (قُتل مساء الاثنين محمد …): the group has no words of its own, so that
 * no name of a private person stands in a figure; its span is the word of fate.
 */
export function namedGroupAt(doc: Document, at: number, timed: ReadonlySet<number>): Group | undefined {
  const token = doc.tokens[at];
  if (token?.kind !== "word" || !GIVEN_NAMES.has(token.norm)) return undefined;
  let before = at - 1;
  while (timed.has(before)) before--;
  for (const from of [before, before - 1]) {
    const match = FATE_WORDS.longestAt(doc, from);
    const fate = match?.values[0];
    if (
      match?.to !== before + 1 ||
      fate === undefined ||
      fate.class === "inflected" ||
      fate.class === "behind"
    )
      continue;
    const { start } = doc.tokens[from] ?? token;
    const one = { min: 1, max: 1, approximate: false, noun: undefined, singular: true };
    return {
      ...one,
      from: at,
      to: at + 1,
      start,
      peopleFrom: at,
      peopleTo: at + 1,
      named: { from, to: match.to },
    };
  }
  return undefined;
}
