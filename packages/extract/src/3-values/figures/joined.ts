import { isOthers } from "./find-group.js";
import { gapOf, startsWithAnd } from "./gaps.js";
import type { Group } from "./groups.js";
import type { Binding, FigureReading, FigureSentence } from "./reading.js";
import { isWord } from "../word-classes.js";

/** What is joined to a group by و: ثلاثة جنود ومترجم; أصيب الآلاف في الأولى وأكثر من 450 في الثانية. */
export function joinedTo(
  reading: FigureReading,
  sentence: FigureSentence,
  first: Group,
  end: number,
  bound: ReadonlyMap<Group, Binding>,
  parts: ReadonlySet<Group>,
): Group[] {
  const out: Group[] = [];
  let { to } = first;
  for (const group of sentence.groups) {
    if (group.from < to || bound.has(group) || parts.has(group) || group.from >= end) continue;
    if (group.label === true) continue;
    const along = first.singular === true && out.length === 0 && isAlong(reading, group);
    if (along) {
      out.push(group);
      to = group.to;
      continue;
    }
    const gap = gapOf(reading, to, group.from) - (reading.doc.tokens[group.from - 1]?.norm === "و" ? 1 : 0);
    if (!startsWithAnd(reading, group) || group.definite === true) break;
    const of = ofBetween(reading, to, group.from);
    if (gap > (group.peopleFrom === undefined || isOthers(reading, group) ? 8 : of)) break;
    out.push(group);
    to = group.to;
  }
  return out;
}

/** مقتل قائد في الحركة مع اثنين من مرافقيه: his people, counted by a number. */
const isAlong = ({ doc }: FigureReading, group: Group): boolean =>
  group.singular !== true &&
  isWord(doc.tokens[group.from - 1]?.norm, "along") &&
  /(?:ه|ها|هم)$/.test(doc.tokens[group.to - 1]?.norm ?? "");

/** What belongs to the group before: ثلاثة من الحركة وأربعة…, زعيم العصابة وثلاثة…. */
function ofBetween({ doc }: FigureReading, from: number, to: number): number {
  if (doc.tokens[from]?.norm === "من") return 3;
  for (let i = from; i < to; i++) {
    const norm = doc.tokens[i]?.norm ?? "";
    if (!norm.startsWith("ال") && norm !== "و") return 0;
  }
  return 3;
}
