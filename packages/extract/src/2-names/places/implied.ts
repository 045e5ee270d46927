import packed from "../../../packed/places.js";
import { readings } from "../../1-text/clitics.js";
import { fold } from "../../1-text/fold.js";
import { remembered } from "../../1-text/remembered.js";
import type { View } from "./view.js";

type Implied = (typeof packed.implied)[number];

const rows = new Map<string, Implied>();
for (const row of packed.implied) for (const word of row.words) rows.set(fold(word), row);

const impliedByWord = remembered((norm): Implied | undefined => {
  const reading = readings(norm).find((r) => r.preposition !== "س" && rows.has(r.word));
  return reading && rows.get(reading.word);
});

/** The votes for countries that the words of a text imply without naming a place of them, each group of words once. */
export function impliedBy(tokens: View["tokens"]): Implied["countries"] {
  const found = new Set<Implied>();
  for (const { norm } of tokens) {
    const row = impliedByWord(norm);
    if (row) found.add(row);
  }
  return [...found].flatMap((row) => row.countries);
}
