import { isWord } from "../word-classes.js";
import type { Group } from "./groups.js";
import type { FigureReading } from "./reading.js";

/** Words between two tokens; times do not count. */
export function gapOf(reading: FigureReading, from: number, to: number): number {
  let gap = 0;
  for (let i = from; i < to; i++) {
    const token = reading.doc.tokens[i];
    if (!reading.timed.has(i) && token?.kind !== "mark" && !isWord(token?.norm, "adverb")) gap++;
  }
  return gap;
}

/** Whether و stands before a group. */
export function startsWithAnd({ doc }: FigureReading, group: Group): boolean {
  return doc.tokens[group.from]?.norm.startsWith("و") === true || doc.tokens[group.from - 1]?.norm === "و";
}
