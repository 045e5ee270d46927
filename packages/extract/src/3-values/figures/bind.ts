import type { FigureKind } from "../../contract/vocabulary.js";
import type { Effect } from "../numbers/qualifiers.js";
import { isCutWord } from "../word-classes.js";
import { groupAfter, groupBefore, groupBehind, isFormer } from "./find-group.js";
import { gapOf } from "./gaps.js";
import type { Group } from "./groups.js";
import { joinedTo } from "./joined.js";
import { inherit, partsOf } from "./parts.js";
import type { Binding, FigureReading, FigureSentence, Trigger } from "./reading.js";

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
    if (group === undefined || group.label === true) continue;
    // ثلاثة من الجرحى فارقوا الحياة، 300 معتقل أفرج عنهم: what happened to them after.
    const after = object === undefined && isStateOf(group) && gapOf(reading, group.to, trigger.from) === 0;
    if (bound.has(group) && !after) continue;
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
    const own = [...bound.values()].some((b) => b.anchor === first?.from);
    if (first !== undefined && !own && isTwin(reading, first, trigger)) {
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

/** What people are called by may have ended: جريح، معتقل، رهينة، مفقود; not قتيل. */
const isStateOf = ({ fate }: Group): boolean => fate !== undefined && fate !== "killed";

/** مقتل وإصابة, قُتل وأصيب: two fates of the same people. */
function isTwin({ doc }: FigureReading, first: Trigger, second: Trigger): boolean {
  if (first.to !== second.from || first.kind === second.kind) return false;
  return first.class === second.class && doc.tokens[second.from]?.norm.startsWith("و") === true;
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

/** فقد ثلاثة حياتهم: killed, not missing. */
function kindOf(sentence: FigureSentence, trigger: Trigger): FigureKind {
  if (trigger.kind !== "missing") return trigger.kind;
  const behind = sentence.triggers.find(
    (t) => t.from > trigger.from && t.class === "behind" && t.kind === "killed",
  );
  return behind === undefined ? trigger.kind : behind.kind;
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
