import type { FoundFigure } from "../3-values/figures/find-figures.js";
import type { Candidate } from "./candidates.js";
import { sentenceOf, type Reading } from "./reading.js";

/** Acts of speech: what they tell of happens nowhere, and figures and places are of what is spoken about. */
export const SPEECH_TYPES: ReadonlySet<string> = new Set([
  "ACCUSE",
  "SUPPORT",
  "REQUEST",
  "THREATEN",
  "REJECT",
]);

/** Which types of event can have which figures. */
const FIGURE_TYPES: Readonly<Record<FoundFigure["kind"], readonly string[]>> = {
  killed: ["ASSAULT"],
  injured: ["ASSAULT"],
  kidnapped: ["ASSAULT"],
  missing: ["ASSAULT", "COERCE"],
  detained: ["COERCE"],
  displaced: ["COERCE", "ASSAULT"],
  released: ["RETREAT"],
};

/** What stands in each sentence, by the token that tells where it stands; each list in the order of the text. */
export function bySentence<T>(
  reading: Reading,
  items: readonly T[],
  tokenOf: (item: T) => number,
): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const item of items) {
    const sentence = reading.doc.tokens[tokenOf(item)]?.sentence ?? 0;
    const list = map.get(sentence);
    if (list) list.push(item);
    else map.set(sentence, [item]);
  }
  return map;
}

/** Gives each figure to the event word that tells it, else to the nearest of a fitting type before it. */
export function assignFigures(
  reading: Reading,
  candidates: readonly Candidate[],
): Map<Candidate, FoundFigure[]> {
  const out = new Map<Candidate, FoundFigure[]>();
  const fittingIn = new Map<FoundFigure["kind"], Candidate[]>();
  for (const figure of reading.found.figures) {
    let fitting = fittingIn.get(figure.kind);
    if (fitting === undefined) {
      fitting = candidates.filter((c) => FIGURE_TYPES[figure.kind].includes(c.sense.lemma.type));
      fittingIn.set(figure.kind, fitting);
    }
    const { from, to } = sentenceOf(reading, figure.from);
    const next = firstAfter(fitting, figure.from);
    const before = fitting[next - 1];
    const telling = [fitting[firstAfter(fitting, figure.anchor) - 1]].find(
      (c) => c !== undefined && figure.anchor < c.to,
    );
    const inSentence = before !== undefined && before.from >= from ? before : fitting[next];
    const here =
      inSentence !== undefined && inSentence.from >= from && inSentence.from < to ? inSentence : undefined;
    const owner = telling ?? here ?? before ?? fitting[0];
    if (owner !== undefined) out.set(owner, [...(out.get(owner) ?? []), figure]);
  }
  return out;
}

/** Position of the first candidate after a token, by halving. */
function firstAfter(list: readonly Candidate[], token: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.from ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
