import type { Document, TokenSpan } from "../../1-text/document.js";
import type { FigureKind } from "../../contract/vocabulary.js";
import { findNumbers, type FoundNumber } from "../numbers/find-numbers.js";
import { applyEffect } from "../numbers/qualifiers.js";
import type { FoundTime } from "../times/find-times.js";
import { sharedAt, type Shared } from "./between.js";
import { bindSentence } from "./bind.js";
import { markEarlier } from "./earlier.js";
import type { Group } from "./groups.js";
import { noneFigures } from "./none.js";
import { readFigureWords, type Binding, type FigureReading } from "./reading.js";

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

/** More people than were ever counted in one event: such a number is money or a population (فدية 30 مليار). */
const MOST_PEOPLE = 100_000_000;

/** Finds the figures of a text in order. */
export function findFigures(
  doc: Document,
  times: readonly FoundTime[],
  numbers: readonly FoundNumber[] = findNumbers(doc),
): FoundFigure[] {
  const reading = readFigureWords(doc, times, numbers);
  const figures: FoundFigure[] = [];
  const last = new Map<FigureKind, FoundFigure>();
  for (const sentence of reading.sentences) {
    const bound = bindSentence(reading, sentence);
    let here: FoundFigure[] = [];
    let next = sentence.from;
    for (const group of sentence.groups) {
      if (group.from < next) continue;
      const shared = sharedAt(reading, group);
      next = shared?.to ?? next;
      const binding = bound.get(group);
      if (shared !== undefined) here.push(...sharedFigures(reading, shared));
      else if (binding !== undefined) here.push(...figuresOf(reading, group, binding));
    }
    here.push(...noneFigures(reading, sentence));
    here = here.filter((figure) => Math.max(figure.min, figure.max ?? 0) < MOST_PEOPLE);
    here.sort((a, b) => a.from - b.from || a.anchor - b.anchor);
    for (const figure of markEarlier(reading, sentence, here, last)) {
      figures.push(figure);
      if (!figure.part) last.set(figure.kind, figure);
    }
  }
  return figures;
}

/** One figure, or two where two fates share the people: from one to all but one of each. */
function figuresOf(reading: FigureReading, group: Group, binding: Binding): FoundFigure[] {
  const figure = figureOf(reading, group, binding);
  if (binding.also === undefined) return [figure];
  const max = figure.max === null ? null : Math.max(1, figure.max - 1);
  const share = { ...figure, min: 1, max, approximate: true };
  return [{ ...share, ...binding.also }, share];
}

function figureOf({ doc }: FigureReading, group: Group, binding: Binding): FoundFigure {
  const { start, peopleFrom, peopleTo } = group;
  const { min, max, approximate } = applyEffect(binding.effect, group);
  const { from, to } = group.named ?? group;
  const end = doc.tokens[to - 1]?.end ?? start;
  const attacker = isAttacker(doc, group) && (binding.kind === "killed" || binding.kind === "injured");
  const of = attacker ? "attacker" : binding.part ? wordsOf(doc, peopleFrom, peopleTo) : undefined;
  return {
    from,
    to,
    start,
    end,
    text: doc.text.slice(start, end),
    kind: binding.kind,
    min,
    max,
    approximate,
    ...(of !== undefined && { of }),
    part: binding.part || attacker,
    anchor: binding.anchor,
    ...(peopleFrom !== undefined && peopleTo !== undefined && { peopleFrom, peopleTo }),
    ...(binding.earlier === true && { earlier: true }),
    ...(group.singular === true && { singular: true }),
  };
}

/** المهاجم, المنفذين, and المسلح where one is meant who is known already. */
function isAttacker(doc: Document, group: Group): boolean {
  if (group.noun?.attacker === true) return true;
  return group.singular === true && /^[وفبل]?المسلح$/.test(doc.tokens[group.from]?.norm ?? "");
}

function wordsOf(doc: Document, from: number | undefined, to: number | undefined): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  return doc.text.slice(doc.tokens[from]?.start, doc.tokens[to - 1]?.end);
}

/** عشرة بين قتيل وجريح: from one to nine of each. */
function sharedFigures({ doc }: FigureReading, { group, to, fates }: Shared): FoundFigure[] {
  const { from, start, max } = group;
  const end = doc.tokens[to - 1]?.end ?? start;
  return fates.map(({ kind, anchor }) => ({
    from,
    to,
    start,
    end,
    text: doc.text.slice(start, end),
    kind,
    min: 1,
    max: max === null ? null : Math.max(1, max - 1),
    approximate: true,
    part: false,
    anchor,
  }));
}
