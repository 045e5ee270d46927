import type { FoundPlace } from "../2-names/places/find-places.js";
import type { FoundTime } from "../3-values/times/find-times.js";
import { bySentence, SPEECH_TYPES } from "./assign.js";
import type { Attribution } from "./attribution.js";
import type { Candidate } from "./candidates.js";
import type { Reading } from "./reading.js";

/** The times of event words, and the days on which speakers said what they said. */
export interface Days {
  readonly of: ReadonlyMap<Candidate, readonly FoundTime[]>;
  readonly said: ReadonlyMap<Attribution, FoundTime>;
}

/**
 * Gives each time to the event word that it stands nearest after, else to the first after it; one beside a word of
 * speech is the day of the saying. An event word that gets none takes the only one of its sentence.
 */
export function assignDays(
  reading: Reading,
  candidates: readonly Candidate[],
  attributions: readonly Attribution[],
  values: readonly FoundTime[],
): Days {
  const of = new Map<Candidate, FoundTime[]>();
  const said = new Map<Attribution, FoundTime>();
  const daysIn = bySentence(reading, values);
  const cuesIn = bySentence(
    reading,
    attributions.map((attribution) => ({ from: attribution.cue.from, attribution })),
  );
  for (const [sentence, here] of bySentence(reading, candidates)) {
    const mine = daysIn.get(sentence) ?? [];
    let only: { day: FoundTime; owner: Candidate } | undefined;
    for (const day of mine) {
      const cue = (cuesIn.get(sentence) ?? []).filter((c) => c.from < day.from).at(-1);
      const before = here.filter((c) => c.from < day.from).at(-1);
      // قال المصدر الأربعاء: the day of the saying, not of what is said.
      if (cue !== undefined && (before === undefined || cue.from > before.from)) {
        if (!said.has(cue.attribution)) said.set(cue.attribution, day);
        continue;
      }
      if (before !== undefined && isOfOther(reading, before, day)) continue;
      const owner = ownerOf(reading, here, day);
      if (owner === undefined) continue;
      of.set(owner, [...(of.get(owner) ?? []), day]);
      only ??= { day, owner };
    }
    if (only === undefined || mine.length > 1) continue;
    for (const c of here)
      if (
        !of.has(c) &&
        !SPEECH_TYPES.has(c.sense.lemma.type) &&
        (c.verb || isFresh(reading, c)) &&
        !isBeyondRelative(reading, c, only.owner)
      )
        of.set(c, [only.day]);
  }
  return { of, said };
}

/** Gives each place to an event word in the same way; acts of speech have none. */
export function assignPlaces(
  reading: Reading,
  candidates: readonly Candidate[],
  values: readonly FoundPlace[],
): Map<Candidate, FoundPlace[]> {
  const out = new Map<Candidate, FoundPlace[]>();
  const placesIn = bySentence(reading, values);
  const open = candidates.filter((c) => !SPEECH_TYPES.has(c.sense.lemma.type));
  for (const [sentence, here] of bySentence(reading, open)) {
    const mine = placesIn.get(sentence) ?? [];
    for (const place of mine) {
      const owner = ownerOf(reading, here, place);
      if (owner !== undefined) out.set(owner, [...(out.get(owner) ?? []), place]);
    }
    const [only] = mine;
    if (only === undefined || mine.length > 1) continue;
    for (const c of here) if (!out.has(c)) out.set(c, [only]);
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
  value: { readonly from: number; readonly to: number },
): Candidate | undefined {
  const before = here.filter((c) => c.from < value.from).at(-1);
  const after = here.find((c) => c.from >= value.to);
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

/** Whether a day is of a verb between that tells of no event: رداً على إجراء اتخذته باريس قبل أسبوعين. */
function isOfOther(reading: Reading, before: Candidate, day: FoundTime): boolean {
  for (let i = before.to; i < day.from; i++) {
    const word = reading.words[i];
    if (word?.verb !== true || word.consumed || word.conjunction || word.classes.size > 0) continue;
    const previous = reading.doc.tokens[i - 1];
    if (previous?.kind !== "word" || reading.words[i - 1]?.classes.has("clause") === true) continue;
    if (/^[^يت]/.test(reading.doc.tokens[i]?.norm ?? "")) return true;
  }
  return false;
}

/** Whether الذي or التي stands between an event word and the later one that a day was given to. */
function isBeyondRelative(reading: Reading, c: Candidate, owner: Candidate): boolean {
  for (let i = c.to; i < owner.from; i++)
    if (reading.words[i]?.classes.has("relative") === true) return true;
  return false;
}
