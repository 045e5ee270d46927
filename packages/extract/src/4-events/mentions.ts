import type { FoundFigure } from "../3-values/figures/find-figures.js";
import type { FoundPlace } from "../2-names/places/find-places.js";
import type { FoundTime } from "../3-values/times/find-times.js";
import { assignFigures, bySentence, SPEECH_TYPES } from "./assign.js";
import { assignDays, assignPlaces } from "./assign-values.js";
import { cueOf, findAttributions, type Attribution } from "./attribution.js";
import { attributionOf } from "./attribution-of.js";
import { findCandidates, type Candidate } from "./candidates.js";
import { findCasualties } from "./casualties.js";
import { opposedIn } from "./opposed.js";
import { isBeyondBorder, sentenceOf, type Reading } from "./reading.js";
import { canAct } from "./able.js";
import { asAccused } from "./accused.js";
import { aimed } from "./aim.js";
import { asOwnThreat } from "./own-force.js";
import type { Phrase } from "./phrases.js";
import { inheritedSubject } from "./subjects.js";
import { readRoles, type Roles } from "./roles.js";
import { toldByName } from "./told-by-name.js";
import { readStatus, type ReadStatus } from "./status.js";

/** One place of the text that tells of an event, with what its sentence says about it. */
export interface Mention {
  readonly candidate: Candidate;
  readonly sentence: number;
  readonly roles: Roles;
  readonly status: ReadStatus;
  readonly attribution: Attribution | undefined;
  readonly times: readonly FoundTime[];
  /** When it was said, where that is told (أعلنت الوزارة أمس). */
  readonly said?: FoundTime;
  readonly places: readonly FoundPlace[];
  readonly figures: readonly FoundFigure[];
}

/** Reads every mention of an event with its participants, status, source, time, place and figures. */
export function readMentions(reading: Reading): Mention[] {
  const words = findCandidates(reading);
  const candidates = [...words, ...findCasualties(reading, words)].sort((a, b) => a.from - b.from);
  const attributions = findAttributions(reading);
  const saidIn = bySentence(reading, attributions, cueOf);
  const candidateAt = new Map<number, Candidate>();
  for (const c of candidates) for (let i = c.from; i < c.to; i++) candidateAt.set(i, c);
  const { dateline } = reading.found;
  const told = (v: { readonly from: number }): boolean =>
    dateline === undefined || v.from < dateline.from || v.from >= dateline.end;
  const days = reading.found.times.filter(told);
  const times = assignDays(reading, candidates, attributions, days);
  const spots = reading.found.places.filter(
    (p) => told(p) && isScene(reading, p, candidateAt) && reading.phraseAt[p.from]?.place === p,
  );
  const places = assignPlaces(reading, candidates, attributions, spots);
  const figures = assignFigures(reading, candidates);
  const mentions = candidates.map((found) => {
    const sentence = reading.doc.tokens[found.from]?.sentence ?? 0;
    const around = saidIn.get(sentence) ?? [];
    const attribution = attributionOf(reading, around, found.from);
    const said = attribution && times.said.get(attribution);
    const doers = aimed(reading, found, rolesOf(reading, found, candidateAt));
    const candidate = asOwnThreat(found, doers, attribution);
    return {
      candidate,
      sentence,
      roles: opposed(
        reading,
        candidate,
        owned(reading, candidate, spoken(reading, candidate, doers, attribution), attribution),
      ),
      status: readStatus(reading, candidate, candidateAt, around),
      attribution,
      times: times.of.get(found) ?? [],
      ...(said && { said }),
      places: SPEECH_TYPES.has(candidate.sense.lemma.type) ? [] : (places.get(found) ?? []),
      figures: figures.get(found) ?? [],
    };
  });
  return asAccused(reading, toldByName(mentions));
}

/** وآخر قُتل فيه ثمانية: nobody did it, it is the event itself. */
function rolesOf(reading: Reading, c: Candidate, candidateAt: ReadonlyMap<number, Candidate>): Roles {
  const roles = readRoles(reading, c);
  const event = roles.actors.find((p) => candidateAt.get(p.from)?.again === true);
  if (event === undefined || c.again === true) return roles;
  return { ...roles, actors: roles.actors.filter((p) => p !== event), same: event.from };
}

/**
 * A capital that may stand for its government is a scene only where it is a label (طرابلس: …), a line of its own, the
 * host of what is told (محادثات استضافتها الدوحة), or the object of an event that is no act of speech (اشتباكات طرابلس، زار القاهرة).
 */
function isScene(reading: Reading, place: FoundPlace, candidateAt: ReadonlyMap<number, Candidate>): boolean {
  if (isBeyondBorder(reading, place)) return false;
  if (place.metonym !== true) return true;
  const { from, to } = sentenceOf(reading, place.from);
  const label = place.from <= from + 2 && (place.to === to || reading.doc.tokens[place.to]?.norm === ":");
  const event = candidateAt.get(place.from - 1);
  const hosts = reading.words[place.from - 1]?.classes.has("host") === true;
  return label || hosts || (event !== undefined && !SPEECH_TYPES.has(event.sense.lemma.type));
}

/** An act of speech whose verb has no subject of its own is the speaker's: قال … إن بلاده تدين، اللجنة التي يتهمها. */
function spoken(reading: Reading, c: Candidate, roles: Roles, attribution: Attribution | undefined): Roles {
  const speaker = attribution?.chain.at(-1);
  if (
    speaker === undefined ||
    !(SPEECH_TYPES.has(c.sense.lemma.type) || roles.rule.includes("first-person")) ||
    !/dropped|suffixed|asked|noun|passive/.test(roles.rule)
  )
    return roles;
  if (/owner|controller/.test(roles.rule)) return roles;
  // ردّت بأن الاتهامات باطلة: those of somebody else.
  const definite = /^[وف]?[بل]?(?:ال|لل)/.test(reading.doc.tokens[c.from]?.norm ?? "");
  if (roles.rule === "noun" && definite && c.sense.lemma.mode !== "investigate") return roles;
  const own =
    roles.actors.some((p) => p.actor?.entity !== undefined) &&
    roles.rule !== "verb.suffixed" &&
    roles.rule !== "verb.dropped";
  // سنستهدف …، يقول المتحدث: the first person is who speaks.
  const behind = attribution !== undefined && attribution.cue.from > c.from;
  return own || (behind && !roles.rule.includes("first-person"))
    ? roles
    : { ...roles, actors: [speaker], rule: `${roles.rule}.speaker` };
}

/** وحداتها، قواته: stands for whose they are, the speaker or the subject before. */
function owned(reading: Reading, c: Candidate, roles: Roles, attribution: Attribution | undefined): Roles {
  const isOwn = (p: Phrase): boolean =>
    p.actor?.entity === undefined && reading.words[p.from]?.classes.has("own") === true;
  if (!roles.actors.some(isOwn)) return roles;
  const owner = attribution?.chain.at(-1) ?? inheritedSubject(reading, c.from, canAct);
  return owner === undefined || roles.actors.includes(owner)
    ? roles
    : { ...roles, actors: [owner, ...roles.actors], rule: `${roles.rule}.own` };
}

/** A protest is against whom its sentence names after ضد، رفضاً لـ، برحيل. */
function opposed(reading: Reading, c: Candidate, roles: Roles): Roles {
  if (c.sense.lemma.type !== "PROTEST") return roles;
  const phrase = opposedIn(reading, c.from);
  return phrase === undefined ? roles : { ...roles, recipients: [phrase], rule: `${roles.rule}.against` };
}
