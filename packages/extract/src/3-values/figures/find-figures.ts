import type { Document, TokenSpan } from "../../1-text/document.js";
import type { FigureKind } from "../../contract/vocabulary.js";
import { findNumbers, type FoundNumber } from "../numbers/find-numbers.js";
import type { FoundTime } from "../times/find-times.js";
import { groupOfNoun, groupOfNumber, type Group } from "./groups.js";
import { FATE_WORDS, type FateWord } from "./lexicon.js";

/** A count of people by what happened to them. Figures of one anchor and kind that are no part add up. */
export interface FoundFigure extends TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: FigureKind;
  readonly min: number;
  /** null: or more. */
  readonly max: number | null;
  readonly approximate: boolean;
  /** "attacker", or the words of the subgroup. */
  readonly of?: string;
  /** Must not be added to the others. */
  readonly part: boolean;
  /** A toll that was given before. */
  readonly earlier?: boolean;
  /** Token of the word that tells the kind: قتيلاً، مقتل، أصيب. */
  readonly anchor: number;
  /** Tokens of the counted people: ثلاثة جنود آخرين. */
  readonly peopleFrom?: number;
  readonly peopleTo?: number;
  /** One described victim without a number word: مقتل شرطي. */
  readonly singular?: boolean;
}

interface Trigger extends FateWord, TokenSpan {}

/** Finds the figures of a text in order. */
export function findFigures(
  doc: Document,
  times: readonly FoundTime[],
  numbers: readonly FoundNumber[] = findNumbers(doc),
): FoundFigure[] {
  const groups = findGroups(doc, times, numbers);
  const triggers = findTriggers(doc, groups);
  const kinds = bind(doc, groups, triggers);
  const figures: FoundFigure[] = [];
  for (const [group, { kind, anchor }] of kinds) {
    const last = doc.tokens[group.to - 1];
    if (last === undefined) continue;
    const part = /^(?:و?(?:من )?(?:بينهم|بينها|منهم|منها)|ضمنهم)$/.test(doc.tokens[group.from - 1]?.norm ?? "");
    figures.push({
      from: group.from,
      to: group.to,
      start: group.start,
      end: last.end,
      text: doc.text.slice(group.start, last.end),
      kind,
      min: group.min,
      max: group.max,
      approximate: group.approximate,
      part,
      anchor,
      ...(group.peopleFrom !== undefined && { peopleFrom: group.peopleFrom, peopleTo: group.peopleTo }),
      ...(group.singular === true && { singular: true }),
    });
  }
  return figures.sort((a, b) => a.from - b.from);
}

function findGroups(doc: Document, times: readonly FoundTime[], numbers: readonly FoundNumber[]): Group[] {
  const taken = new Set<number>();
  for (const time of times) for (let i = time.from; i < time.to; i++) taken.add(i);
  const groups: Group[] = [];
  for (const number of numbers) {
    if (taken.has(number.from)) continue;
    const group = groupOfNumber(doc, number);
    for (let i = group?.from ?? number.from; i < (group?.to ?? number.to); i++) taken.add(i);
    if (group !== undefined) groups.push(group);
  }
  for (let i = 0; i < doc.tokens.length; i++) {
    if (taken.has(i)) continue;
    const group = groupOfNoun(doc, i);
    if (group === undefined) continue;
    groups.push(group);
    i = group.to - 1;
  }
  return groups.sort((a, b) => a.from - b.from);
}

function findTriggers(doc: Document, groups: readonly Group[]): Trigger[] {
  const taken = new Set<number>();
  for (const group of groups) for (let i = group.from; i < group.to; i++) taken.add(i);
  const triggers: Trigger[] = [];
  for (let i = 0; i < doc.tokens.length; i++) {
    const match = taken.has(i) ? undefined : FATE_WORDS.longestAt(doc, i);
    const word = match?.values[0];
    if (match === undefined || word === undefined) continue;
    triggers.push({ ...word, from: i, to: match.to });
    i = match.to - 1;
  }
  return triggers;
}

/** Which kind each group has, and from which word. */
function bind(
  doc: Document,
  groups: readonly Group[],
  triggers: readonly Trigger[],
): Map<Group, { kind: FigureKind; anchor: number }> {
  const out = new Map<Group, { kind: FigureKind; anchor: number }>();
  for (const group of groups) {
    if (group.noun?.what !== "fate" || group.noun.kind === undefined || group.singular === true) continue;
    out.set(group, { kind: group.noun.kind, anchor: group.peopleFrom ?? group.from });
  }
  for (const trigger of triggers) {
    const sentence = doc.tokens[trigger.from]?.sentence;
    const next = triggers.find((t) => t.from > trigger.from)?.from ?? Infinity;
    const here = groups.filter((g) => doc.tokens[g.from]?.sentence === sentence && !out.has(g));
    const after = here.find((g) => g.from >= trigger.to && g.from < next && g.from - trigger.to <= 6);
    const before = here.filter((g) => g.to <= trigger.from && trigger.from - g.to <= 4).at(-1);
    const first = after ?? (trigger.class === "passive" ? before : undefined);
    if (first === undefined) continue;
    const value = { kind: trigger.kind, anchor: trigger.from };
    out.set(first, value);
    let to = first.to;
    for (const group of here) {
      if (group.from === to && (doc.tokens[to]?.norm ?? "").startsWith("و") && group.from < next) {
        out.set(group, value);
        to = group.to;
      }
    }
  }
  return out;
}
