import type { FoundFigure } from "../3-values/figures/find-figures.js";
import type { FoundPlace } from "../2-names/places/find-places.js";
import type { FoundTime } from "../3-values/times/find-times.js";
import { attributionOf, findAttributions, type Attribution } from "./attribution.js";
import { findCandidates, type Candidate } from "./candidates.js";
import { sentenceOf, type Reading } from "./reading.js";
import { readRoles, type Roles } from "./roles.js";
import { readStatus, type ReadStatus } from "./status.js";

/** One place of the text that tells of an event, with what its sentence says about it. */
export interface Mention {
  readonly candidate: Candidate;
  readonly sentence: number;
  readonly roles: Roles;
  readonly status: ReadStatus;
  readonly attribution: Attribution | undefined;
  readonly times: readonly FoundTime[];
  readonly places: readonly FoundPlace[];
  readonly figures: readonly FoundFigure[];
}

const SPEECH_TYPES = new Set(["ACCUSE", "SUPPORT", "REQUEST", "THREATEN", "REJECT"]);
const FIGURE_TYPES: Readonly<Record<FoundFigure["kind"], readonly string[]>> = {
  killed: ["ASSAULT"],
  injured: ["ASSAULT"],
  kidnapped: ["ASSAULT"],
  missing: ["ASSAULT", "COERCE"],
  detained: ["COERCE"],
  displaced: ["COERCE", "ASSAULT"],
  released: ["RETREAT"],
};

/** Reads every mention of an event with its participants, status, source, time, place and figures. */
export function readMentions(reading: Reading): { mentions: Mention[]; attributions: Attribution[] } {
  const candidates = findCandidates(reading);
  const attributions = findAttributions(reading);
  const times = assign(reading, candidates, attributions, reading.found.times, true);
  const spots = reading.found.places.filter((p) => reading.phraseAt[p.from]?.place === p);
  const places = assign(reading, candidates, attributions, spots, false);
  const figures = assignFigures(reading, candidates);
  const mentions = candidates.map((candidate) => {
    const attribution = attributionOf(reading, attributions, candidate.from);
    return {
      candidate,
      sentence: reading.doc.tokens[candidate.from]?.sentence ?? 0,
      roles: spoken(candidate, readRoles(reading, candidate), attribution),
      status: readStatus(reading, candidate, candidates, attributions),
      attribution,
      times: times.get(candidate) ?? [],
      places: SPEECH_TYPES.has(candidate.sense.lemma.type) ? [] : (places.get(candidate) ?? []),
      figures: figures.get(candidate) ?? [],
    };
  });
  return { mentions, attributions };
}

/** An act of speech whose verb has no subject of its own is the speaker's: قال … إن بلاده تدين، اللجنة التي يتهمها. */
function spoken(c: Candidate, roles: Roles, attribution: Attribution | undefined): Roles {
  const speaker = attribution?.chain.at(-1);
  if (
    speaker === undefined ||
    !SPEECH_TYPES.has(c.sense.lemma.type) ||
    !/dropped|suffixed|asked|noun|passive/.test(roles.rule)
  )
    return roles;
  const own =
    roles.actors.some((p) => p.actor?.entity !== undefined) &&
    roles.rule !== "verb.suffixed" &&
    roles.rule !== "verb.dropped";
  return own || (attribution !== undefined && attribution.cue.from > c.from)
    ? roles
    : { ...roles, actors: [speaker], rule: `${roles.rule}.speaker` };
}

/** Gives each time or place to the event word that it stands nearest after, else to the first after it. */
function assign<T extends { readonly from: number; readonly to: number }>(
  reading: Reading,
  candidates: readonly Candidate[],
  attributions: readonly Attribution[],
  values: readonly T[],
  toSpeech: boolean,
): Map<Candidate, T[]> {
  const out = new Map<Candidate, T[]>();
  for (const value of values) {
    const { from, to } = sentenceOf(reading, value.from);
    const here = candidates.filter(
      (c) => c.from >= from && c.from < to && (toSpeech || !SPEECH_TYPES.has(c.sense.lemma.type)),
    );
    const cue = attributions.filter((a) => a.cue.from >= from && a.cue.from < value.from).at(-1);
    const before = here.filter((c) => c.from < value.from).at(-1);
    const after = here.find((c) => c.from >= value.to);
    // قال المصدر الأربعاء: the day of the saying, not of what is said.
    if (toSpeech && cue !== undefined && (before === undefined || cue.cue.from > before.from)) continue;
    const clause =
      before !== undefined &&
      after !== undefined &&
      separated(reading, before.to, value.from) &&
      !separated(reading, value.to, after.from);
    const owner = clause ? after : (before ?? after);
    if (owner !== undefined) out.set(owner, [...(out.get(owner) ?? []), value]);
  }
  return out;
}

function separated(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const norm = reading.doc.tokens[i]?.norm;
    if (norm === "،" || norm === "؛" || reading.words[i]?.classes.has("clause") === true) return true;
  }
  return false;
}

function assignFigures(reading: Reading, candidates: readonly Candidate[]): Map<Candidate, FoundFigure[]> {
  const out = new Map<Candidate, FoundFigure[]>();
  for (const figure of reading.found.figures) {
    const fitting = candidates.filter((c) => FIGURE_TYPES[figure.kind].includes(c.sense.lemma.type));
    const { from, to } = sentenceOf(reading, figure.from);
    const here = fitting.filter((c) => c.from >= from && c.from < to);
    const owner =
      fitting.find((c) => c.from <= figure.anchor && figure.anchor < c.to) ??
      here.filter((c) => c.from <= figure.from).at(-1) ??
      here[0] ??
      fitting.filter((c) => c.from < figure.from).at(-1) ??
      fitting[0];
    if (owner !== undefined) out.set(owner, [...(out.get(owner) ?? []), figure]);
  }
  return out;
}
