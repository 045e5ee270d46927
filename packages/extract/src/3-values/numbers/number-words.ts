import values from "../../../packed/values.js";
import { fold } from "../../1-text/fold.js";
import { firstWords } from "../first-words.js";

/** A number word: its value and how it combines. */
export type NumberWord = Omit<(typeof values.numbers)[number], "forms">;

const WORDS = new Map<string, NumberWord>();
for (const { value, class: kind, forms } of values.numbers) {
  for (const form of forms) if (!WORDS.has(fold(form))) WORDS.set(fold(form), { value, class: kind });
}
const ORDINALS = new Map(
  values.ordinals.flatMap(({ value, forms }) => forms.map((f) => [fold(f), value] as const)),
);

/** Whether a word can begin a number or an ordinal. */
export const beginsNumber = firstWords([
  ...[values.numbers, values.ordinals, values.vague, values.qualifiers].flatMap((rows) =>
    rows.flatMap((r) => r.forms),
  ),
  ...["ما", "بين", "نصف", "ربع", "ثلث", "حادي", "حادية"],
]);

/** Reads one folded word (no clitics) as a number word. */
export function numberWord(norm: string): NumberWord | undefined {
  return WORDS.get(norm);
}

/** Reads one folded word (no clitics, no article) as an ordinal. */
export function ordinalWord(norm: string): number | undefined {
  return ORDINALS.get(norm);
}
