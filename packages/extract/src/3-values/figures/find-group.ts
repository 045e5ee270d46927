import type { FigureKind } from "../../contract/vocabulary.js";
import { isCutWord, isWord } from "../word-classes.js";
import { gapOf, startsWithAnd } from "./gaps.js";
import type { Group } from "./groups.js";
import type { Binding, FigureReading, FigureSentence, Trigger } from "./reading.js";

/** The preposition that belongs to a verb and stands after its subject: أفرجت السلطات عن 25 معتقلا. */
const GOVERNED: Readonly<Partial<Record<FigureKind, string>>> = { released: "عن", detained: "علي" };

/** The people after a verb or verbal noun. */
export function groupAfter(
  reading: FigureReading,
  sentence: FigureSentence,
  trigger: Trigger,
  end: number,
  bound: ReadonlyMap<Group, Binding>,
  parts: ReadonlySet<Group>,
): Group | undefined {
  const widest = { noun: 5, verb: 16, light: 3, count: 18, toll: 8, inflected: 0, behind: 0 }[trigger.class];
  const after = sentence.groups.filter((g) => g.from >= trigger.to && g.from < end && !parts.has(g));
  for (const [i, group] of after.entries()) {
    const gap = gapOf(reading, trigger.to, group.from);
    if (gap > widest) return undefined;
    if (bound.has(group)) {
      // مقتل ثلاث رهائن, الإفراج عن 12 معتقلا: the nearer word decides.
      const near = trigger.kind === "released" ? 4 : 1;
      if (gap <= near && trigger.class !== "count" && trigger.class !== "toll") return group;
      return undefined;
    }
    if (!fits(trigger, group) || isFormer(reading, group)) continue;
    const before = reading.doc.tokens[group.from - 1]?.norm ?? "";
    if (trigger.class === "toll") {
      if (group.peopleFrom === undefined) return group;
      continue;
    }
    if (group.label === true && trigger.class !== "count") continue;
    if (trigger.class === "count") {
      if (group.singular !== true) return group;
      continue;
    }
    const others = gap > 0 && isWord(before, "others-side") && !reading.timed.has(group.from - 1);
    // قُتل مع عشرة آخرين
    const family = isCutWord(reading.doc.tokens[group.from - 2]?.norm, "family");
    const governed = GOVERNED[trigger.kind] === before || family;
    if (others && !governed && !(before === "مع" && isOthers(reading, group))) continue;
    if (group.singular !== true && (trigger.class !== "noun" || group.noun?.number !== "dual" || gap <= 2)) {
      return group;
    }
    if (group.singular !== true) continue;
    // قتل جندي فلسطينيا: the second is the one who was killed.
    const object = after[i + 1];
    if (trigger.class === "verb" && object !== undefined && gapOf(reading, group.to, object.from) === 0) {
      const joined = startsWithAnd(reading, object);
      if (!joined && (object.noun?.accusative === true || object.singular !== true)) return object;
    }
    if (
      gap === 0 ||
      (gap <= 6 && (group.noun?.accusative === true || afterSubject(reading, trigger, group)))
    ) {
      return group;
    }
  }
  return undefined;
}

/** ضبطت الأجهزة الأمنية صاحب السيارة: only definite words, the subject, stand between verb and object. */
function afterSubject({ doc, timed }: FigureReading, trigger: Trigger, group: Group): boolean {
  if (trigger.class !== "verb" || group.named !== undefined) return false;
  for (let i = trigger.to; i < group.from; i++) {
    const norm = doc.tokens[i]?.norm ?? "";
    const head = i === trigger.to && isWord(norm, "subject-head");
    if (!head && !timed.has(i) && !norm.startsWith("ال")) return false;
  }
  return true;
}

/** ثلاثة آخرين, آخرون. */
export function isOthers({ doc }: FigureReading, group: Group): boolean {
  for (let i = group.from; i < group.to; i++) {
    if (isCutWord(doc.tokens[i]?.norm, "others")) return true;
  }
  return false;
}

/** Whether such people can be what the word speaks of. */
function fits(trigger: Trigger, group: Group): boolean {
  const bare = group.peopleFrom === undefined;
  return trigger.needs === "" || bare || group.noun !== undefined;
}

/** طفلة قُتلت, and ارتفع إلى 27 عدد القتلى. */
export function groupBefore(
  reading: FigureReading,
  sentence: FigureSentence,
  trigger: Trigger,
  bound: ReadonlyMap<Group, Binding>,
): Group | undefined {
  if (trigger.class !== "verb" && trigger.class !== "count") return undefined;
  const group = sentence.groups.filter((g) => g.to <= trigger.from && !bound.has(g)).at(-1);
  if (group === undefined || !fits(trigger, group)) return undefined;
  if (trigger.class === "count") {
    return group.to === trigger.from && group.singular !== true ? group : undefined;
  }
  return gapOf(reading, group.to, trigger.from) === 0 && group.definite !== true ? group : undefined;
}

/** وُضع 409 أشخاص تحت الحراسة النظرية */
export function groupBehind(
  reading: FigureReading,
  sentence: FigureSentence,
  trigger: Trigger,
  bound: ReadonlyMap<Group, Binding>,
): Group | undefined {
  const group = sentence.groups.filter((g) => g.to <= trigger.from).at(-1);
  if (group === undefined || bound.has(group) || group.singular === true) return undefined;
  return gapOf(reading, group.to, trigger.from) <= 8 ? group : undefined;
}

/** Whether it is the first of two values: من 27 إلى 32. */
export function isFormer({ doc }: FigureReading, group: Group): boolean {
  return doc.tokens[group.from - 1]?.norm === "من" && doc.tokens[group.to]?.norm === "الي";
}
