import type { Candidate } from "./candidates.js";
import type { Phrase } from "./phrases.js";
import type { Reading } from "./reading.js";
import { coordinated } from "./take.js";
import type { Argument } from "./walk.js";

/** The bare phrases after a verb, those joined by و together: its subject, its object. */
export function bareGroups(after: readonly Argument[]): Phrase[][] {
  const groups: Phrase[][] = [];
  after.forEach((a, i) => {
    if (a.preposition === "" && (groups.length === 0 || !a.phrase.conjunction))
      groups.push(coordinated(after, i));
  });
  return groups;
}

/** The last word of a verb, as it is compared. */
export const lastWord = (reading: Reading, { to }: Candidate): string =>
  reading.doc.tokens[to - 1]?.norm ?? "";

/** Where what depends on a verb phrase begins: at its second word, if that is its subject (خرج الآلاف). */
export function tailOf(reading: Reading, c: Candidate): number {
  for (let i = c.from + 1; i < c.to; i++) if (reading.words[i]?.consumed === false) return i;
  return c.to;
}

/** استهدف تفجير انتحاري مسجداً: an event noun beside the verb is its subject. */
export function eventSubject(reading: Reading, c: Candidate): { from: number; to: number } | undefined {
  if (c.sense.lemma.type !== "ASSAULT" || c.passive || !c.sense.lemma.frame.includes("o")) return undefined;
  const noun = reading.words[c.to]?.senses.find((m) => m.values.some((v) => v.pos === "noun"));
  if (noun === undefined || reading.words[c.to]?.verb === true || noun.reading.preposition !== "")
    return undefined;
  let to = noun.to;
  while (reading.words[to]?.classes.has("adjective") === true) to++;
  return { from: c.to, to };
}

/** أحد عناصر الشرطة، ثلاثة من رجال الأمن: some of a body. */
export const isPart = ({ words }: Reading, { from, to, count }: Phrase): boolean =>
  (count !== undefined || words[from]?.classes.has("quantifier") === true) && to > from + 1;

/** جنوب بغداد، شمال العراق: where something was. */
export const isWhere = ({ words }: Reading, { from, to }: Phrase): boolean =>
  to > from + 1 && words[from]?.classes.has("locative") === true;

/** Whether nothing that could be its object stands right behind a verb: a mark, a preposition, a time, a clause. */
export function standsAlone({ doc, words, timeEnd }: Reading, i: number): boolean {
  const word = words[i];
  if (word === undefined || doc.tokens[i]?.kind === "mark" || timeEnd.has(i)) return true;
  return word.verb || ["preposition", "agent", "means", "clause"].some((name) => word.classes.has(name));
}
