import { gapOf, startsWithAnd } from "./gaps.js";
import type { Group } from "./groups.js";
import type { Binding, FigureReading, FigureSentence } from "./reading.js";

/** The share of others that بينهم begins: itself and what is joined to it. */
export function partsOf(reading: FigureReading, sentence: FigureSentence): Set<Group> {
  const parts = new Set<Group>();
  for (const cue of sentence.cues) {
    if (cue.cue !== "part") continue;
    // اثنان منهم: the share stands before.
    const before = /^من/.test(reading.doc.tokens[cue.from]?.norm ?? "")
      ? shareBefore(reading, sentence, cue.from)
      : undefined;
    if (before !== undefined) parts.add(before);
    // قُتل منهم 12: the verb takes it.
    if (before !== undefined || sentence.triggers.some((t) => t.to === cue.from && t.class !== "count"))
      continue;
    let to = cue.to;
    for (const group of sentence.groups) {
      if (group.from < cue.to) continue;
      const first = to === cue.to;
      const near = gapOf(reading, to, group.from) <= (first ? 2 : 5);
      const joined = first || startsWithAnd(reading, group);
      const broken = sentence.triggers.some(
        (t) => t.from >= to && t.from < group.from && t.class !== "inflected",
      );
      // 18 قتيلاً معظمهم مدنيون ومئة جريح: the wounded stand beside the dead.
      const beside = first && group.fate !== undefined && startsWithAnd(reading, group);
      if (!near || !joined || broken || beside) break;
      parts.add(group);
      to = group.to;
    }
  }
  return parts;
}

/** A bare number before منهم that no word of fate governs. */
function shareBefore(reading: FigureReading, sentence: FigureSentence, at: number): Group | undefined {
  const group = sentence.groups.find((g) => g.to === at && g.peopleFrom === undefined);
  const governed = sentence.triggers.some(
    (t) => group !== undefined && t.to <= group.from && gapOf(reading, t.to, group.from) === 0,
  );
  return governed ? undefined : group;
}

/** A share has the fate of what it is a share of. */
export function inherit(
  sentence: FigureSentence,
  parts: ReadonlySet<Group>,
  bound: Map<Group, Binding>,
): void {
  for (const group of parts) {
    if (bound.has(group)) continue;
    const whole = [...bound]
      .filter(([g, b]) => g.from < group.from && !b.part)
      .sort(([a], [b]) => b.from - a.from)[0];
    if (whole !== undefined) bound.set(group, { ...whole[1], part: true });
  }
}
