import type { FigureKind } from "../../contract/vocabulary.js";
import { isCutWord, isWord } from "../word-classes.js";
import type { Effect } from "../numbers/qualifiers.js";
import type { Group } from "./groups.js";
import type { FigureReading, FigureSentence, Trigger } from "./reading.js";

/** What happened to a group, and the word that says so. */
export interface Binding {
  readonly kind: FigureKind;
  readonly anchor: number;
  readonly part: boolean;
  readonly effect?: Effect;
  readonly earlier?: boolean;
  /** مقتل وإصابة 15: what else happened to some of them. */
  readonly also?: { readonly kind: FigureKind; readonly anchor: number };
}

/** Prepositions after which people are not those that it happened to: في اشتباك مع ثلاثة مسلحين. */
const OTHERS =
  /^(?:مع|ضد|من|علي|الي|في|بين|بعد|قبل|منذ|حتي|عن|لدي|برصاص|بنيران|بيد|يد|عبر|امام|نحو|بحق|باتجاه|بحوزه|بقياده)$/;

/** The preposition that belongs to a verb and stands after its subject: أفرجت السلطات عن 25 معتقلا. */
const GOVERNED: Readonly<Partial<Record<FigureKind, RegExp>>> = { released: /^عن$/, detained: /^علي$/ };

/** Binds the groups of a sentence to the words that tell their fate. */
export function bindSentence(reading: FigureReading, sentence: FigureSentence): Map<Group, Binding> {
  const bound = new Map<Group, Binding>();
  const parts = partsOf(reading, sentence);
  const bind = (group: Group, kind: FigureKind, anchor: number, effect?: Effect): void => {
    bound.set(group, { kind, anchor, part: parts.has(group), ...(effect !== undefined && { effect }) });
  };
  bindFates(reading, sentence, bind);
  for (const trigger of sentence.triggers) {
    if (trigger.class !== "inflected") continue;
    // أصابوا أربعة: the plural may be active, with its object right behind it.
    const object = sentence.groups.find((g) => g.from === trigger.to);
    const group = object ?? sentence.groups.filter((g) => g.to <= trigger.from).at(-1);
    if (group === undefined || group.label === true || bound.has(group)) continue;
    if (group.singular === true && !(group === object && group.noun?.accusative === true)) continue;
    if (object !== undefined || gapOf(reading, group.to, trigger.from) <= 8)
      bind(group, trigger.kind, trigger.from);
  }
  for (const [i, trigger] of sentence.triggers.entries()) {
    if (trigger.class === "inflected") continue;
    const end = sentence.triggers[i + 1]?.from ?? sentence.to;
    const group =
      trigger.class === "behind"
        ? groupBehind(reading, sentence, trigger, bound)
        : (groupAfter(reading, sentence, trigger, end, bound, parts) ??
          groupBefore(reading, sentence, trigger, bound));
    if (group === undefined) continue;
    bind(group, kindOf(sentence, trigger), trigger.fate ?? trigger.from, trigger.effect);
    const first = sentence.triggers[i - 1];
    if (first !== undefined && isTwin(reading, first, trigger)) {
      const kind = kindOf(sentence, trigger);
      const also = { kind: first.kind, anchor: first.from };
      bound.set(group, { kind, anchor: trigger.from, part: parts.has(group), also });
    }
    for (const next of joinedTo(reading, sentence, group, end, bound, parts)) {
      bind(next, kindOf(sentence, trigger), trigger.fate ?? trigger.from);
    }
  }
  inherit(sentence, parts, bound);
  bindFormer(reading, sentence, bound);
  return bound;
}

/** مقتل وإصابة, قُتل وأصيب: two fates of the same people. */
function isTwin({ doc }: FigureReading, first: Trigger, second: Trigger): boolean {
  if (first.to !== second.from || first.kind === second.kind) return false;
  return first.class === second.class && doc.tokens[second.from]?.norm.startsWith("و") === true;
}

/** Words between two tokens; times do not count. */
export function gapOf(reading: FigureReading, from: number, to: number): number {
  let gap = 0;
  for (let i = from; i < to; i++) {
    const token = reading.doc.tokens[i];
    if (!reading.timed.has(i) && token?.kind !== "mark" && !isWord(token?.norm, "adverb")) gap++;
  }
  return gap;
}

/** 32 قتيلا, and one victim named by his fate: سقوط قتيل, قتيلان وجريح. */
function bindFates(
  { doc }: FigureReading,
  sentence: FigureSentence,
  bind: (group: Group, kind: FigureKind, anchor: number) => void,
): void {
  let last = -1;
  for (const group of sentence.groups) {
    if (group.fate === undefined || isStanding(doc, sentence, group)) continue;
    const norm = doc.tokens[group.from]?.norm ?? "";
    const caused = sentence.cues.some((c) => c.cue === "cause" && c.to === group.from);
    const joined = group.from === last && norm.startsWith("و");
    const opens = group.from === sentence.from;
    if (group.singular === true && (group.definite === true || !(caused || joined || opens))) continue;
    bind(group, group.fate, group.fateAt ?? group.from);
    last = group.to;
  }
}

/** خرج 11 معتقلا, عودة 300 نازح: not that they were detained or displaced. */
function isStanding(doc: FigureReading["doc"], sentence: FigureSentence, group: Group): boolean {
  if (group.fate === "killed" || group.fate === "injured") return false;
  for (let i = Math.max(sentence.from, group.from - 3); i < group.from; i++) {
    if (isCutWord(doc.tokens[i]?.norm, "standing")) return true;
  }
  return false;
}

/** The share of others that بينهم begins: itself and what is joined to it. */
function partsOf(reading: FigureReading, sentence: FigureSentence): Set<Group> {
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
      if (!near || !joined || broken) break;
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

function startsWithAnd({ doc }: FigureReading, group: Group): boolean {
  return doc.tokens[group.from]?.norm.startsWith("و") === true || doc.tokens[group.from - 1]?.norm === "و";
}

/** فقد ثلاثة حياتهم: killed, not missing. */
function kindOf(sentence: FigureSentence, trigger: Trigger): FigureKind {
  if (trigger.kind !== "missing") return trigger.kind;
  const behind = sentence.triggers.find(
    (t) => t.from > trigger.from && t.class === "behind" && t.kind === "killed",
  );
  return behind === undefined ? trigger.kind : behind.kind;
}

/** The people after a verb or verbal noun. */
function groupAfter(
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
    const others = gap > 0 && OTHERS.test(before) && !reading.timed.has(group.from - 1);
    // قُتل مع عشرة آخرين
    const family = /^(?:عايله|اسره)$/.test(reading.doc.tokens[group.from - 2]?.norm ?? "");
    const governed = GOVERNED[trigger.kind]?.test(before) === true || family;
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
    const head = i === trigger.to && /^(?:قوات|جيش|شرطه|سلطات|عناصر|اجهزه|قوه|دوريه)$/.test(norm);
    if (!head && !timed.has(i) && !norm.startsWith("ال")) return false;
  }
  return true;
}

/** ثلاثة آخرين, آخرون. */
function isOthers({ doc }: FigureReading, group: Group): boolean {
  for (let i = group.from; i < group.to; i++) {
    if (/^(?:اخر|اخرين|اخرون|اخران|اخري|اخريات)$/.test(doc.tokens[i]?.norm ?? "")) return true;
  }
  return false;
}

/** Whether such people can be what the word speaks of. */
function fits(trigger: Trigger, group: Group): boolean {
  const bare = group.peopleFrom === undefined;
  return trigger.needs === "" || bare || group.noun !== undefined;
}

/** طفلة قُتلت, and ارتفع إلى 27 عدد القتلى. */
function groupBefore(
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
function groupBehind(
  reading: FigureReading,
  sentence: FigureSentence,
  trigger: Trigger,
  bound: ReadonlyMap<Group, Binding>,
): Group | undefined {
  const group = sentence.groups.filter((g) => g.to <= trigger.from).at(-1);
  if (group === undefined || bound.has(group) || group.singular === true) return undefined;
  return gapOf(reading, group.to, trigger.from) <= 8 ? group : undefined;
}

/** What is joined to a group by و: ثلاثة جنود ومترجم; أصيب الآلاف في الأولى وأكثر من 450 في الثانية. */
function joinedTo(
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
    const gap = gapOf(reading, to, group.from) - (reading.doc.tokens[group.from - 1]?.norm === "و" ? 1 : 0);
    if (!startsWithAnd(reading, group) || group.definite === true) break;
    const of = ofBetween(reading, to, group.from);
    if (gap > (group.peopleFrom === undefined || isOthers(reading, group) ? 8 : of)) break;
    out.push(group);
    to = group.to;
  }
  return out;
}

/** Whether it is the first of two values: من 27 إلى 32. */
function isFormer({ doc }: FigureReading, group: Group): boolean {
  return doc.tokens[group.from - 1]?.norm === "من" && doc.tokens[group.to]?.norm === "الي";
}

/** ارتفعت الحصيلة من 27 إلى 32 قتيلا: 27 is the toll that was given before. */
function bindFormer(reading: FigureReading, sentence: FigureSentence, bound: Map<Group, Binding>): void {
  for (const [i, group] of sentence.groups.entries()) {
    const next = sentence.groups[i + 1];
    const binding = next !== undefined && next.from === group.to + 1 ? bound.get(next) : undefined;
    if (binding === undefined || !isFormer(reading, group)) continue;
    const { kind, anchor } = binding;
    bound.set(group, { kind, anchor, part: true, earlier: true });
  }
}

/** What belongs to the group before: ثلاثة من الحركة وأربعة…, زعيم العصابة وثلاثة…. */
function ofBetween({ doc }: FigureReading, from: number, to: number): number {
  if (doc.tokens[from]?.norm === "من") return 3;
  for (let i = from; i < to; i++) {
    const norm = doc.tokens[i]?.norm ?? "";
    if (!norm.startsWith("ال") && norm !== "و") return 0;
  }
  return 3;
}

/** A share has the fate of what it is a share of. */
function inherit(sentence: FigureSentence, parts: ReadonlySet<Group>, bound: Map<Group, Binding>): void {
  for (const group of parts) {
    if (bound.has(group)) continue;
    const whole = [...bound]
      .filter(([g, b]) => g.from < group.from && !b.part)
      .sort(([a], [b]) => b.from - a.from)[0];
    if (whole !== undefined) bound.set(group, { ...whole[1], part: true });
  }
}
