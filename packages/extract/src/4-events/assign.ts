import type { FoundFigure } from "../3-values/figures/find-figures.js";
import type { Attribution } from "./attribution.js";
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

/** Candidates by sentence, each list in the order of the text. */
export function bySentence<T extends { readonly from: number }>(
  reading: Reading,
  items: readonly T[],
): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const item of items) {
    const sentence = reading.doc.tokens[item.from]?.sentence ?? 0;
    const list = map.get(sentence);
    if (list) list.push(item);
    else map.set(sentence, [item]);
  }
  return map;
}

/**
 * Gives each time or place to the event word that it stands nearest after, else to the first after it. An event word
 * that gets none takes the only one of its sentence.
 */
export function assignValues<T extends { readonly from: number; readonly to: number }>(
  reading: Reading,
  candidates: readonly Candidate[],
  attributions: readonly Attribution[],
  values: readonly T[],
  toSpeech: boolean,
): Map<Candidate, T[]> {
  const out = new Map<Candidate, T[]>();
  const valuesIn = bySentence(reading, values);
  const cuesIn = bySentence(
    reading,
    attributions.map((a) => ({ ...a, from: a.cue.from })),
  );
  const open = candidates.filter((c) => toSpeech || !SPEECH_TYPES.has(c.sense.lemma.type));
  for (const [sentence, here] of bySentence(reading, open)) {
    const mine = valuesIn.get(sentence) ?? [];
    const owned: T[] = [];
    for (const value of mine) {
      const owner = ownerOf(reading, here, cuesIn.get(sentence) ?? [], value, toSpeech);
      if (owner === undefined) continue;
      out.set(owner, [...(out.get(owner) ?? []), value]);
      owned.push(value);
    }
    const [only] = owned;
    if (only === undefined || mine.length > 1) continue;
    for (const c of here)
      if (
        !out.has(c) &&
        !SPEECH_TYPES.has(c.sense.lemma.type) &&
        (c.verb || !toSpeech || isFresh(reading, c))
      )
        out.set(c, [only]);
  }
  return out;
}

/** An event noun that is told for the first time: without article and not bound to a definite word (تفجير المسجد). */
function isFresh(reading: Reading, c: Candidate): boolean {
  const first = reading.doc.tokens[c.from]?.norm ?? "";
  const next = reading.doc.tokens[c.to]?.norm ?? "";
  return !/^[وفبكل]?(?:ال|لل)/.test(first) && !/^ال/.test(next);
}

function ownerOf(
  reading: Reading,
  here: readonly Candidate[],
  cues: readonly Attribution[],
  value: { readonly from: number; readonly to: number },
  toSpeech: boolean,
): Candidate | undefined {
  const cue = cues.filter((a) => a.cue.from < value.from).at(-1);
  const before = here.filter((c) => c.from < value.from).at(-1);
  const after = here.find((c) => c.from >= value.to);
  // قال المصدر الأربعاء: the day of the saying, not of what is said.
  if (toSpeech && cue !== undefined && (before === undefined || cue.cue.from > before.from)) return undefined;
  const clause =
    before !== undefined &&
    after !== undefined &&
    separated(reading, before.to, value.from) &&
    !separated(reading, value.to, after.from);
  return clause ? after : (before ?? after);
}

function separated(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const norm = reading.doc.tokens[i]?.norm;
    if (norm === "،" || norm === "؛" || reading.words[i]?.classes.has("clause") === true) return true;
  }
  return false;
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
