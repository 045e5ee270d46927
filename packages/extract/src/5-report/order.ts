import type { Mention } from "../4-events/mentions.js";
import type { Phrase } from "../4-events/phrases.js";
import { sentenceOf, type Reading } from "../4-events/reading.js";
import type { Joined } from "./join.js";
import { isDefinite } from "./join-words.js";

/** How much an event of a type weighs among others of a report. */
const WEIGHT: Readonly<Record<string, number>> = {
  ASSAULT: 3,
  COERCE: 2.25,
  PROTEST: 2.25,
  MOBILIZE: 2,
  SANCTION: 2,
  RETREAT: 2.25,
  AGREE: 2.25,
  AID: 2,
  THREATEN: 1.5,
  CONSULT: 1.1,
  REJECT: 1.5,
  ACCUSE: 1.1,
  SUPPORT: 1.1,
  REQUEST: 1.1,
  CONCEDE: 1.5,
  COOPERATE: 0.75,
};

/** How many words into its sentence a verb still opens it. */
const OPENING = 3;

/** How newsworthy an event is within its report: early, often told, material, told with who, where and when, and said to have happened. */
export function newsworthiness(reading: Reading, event: Joined): number {
  const status = event.mentions[0]?.status.status ?? "asserted";
  return (
    (WEIGHT[event.type] ?? 0.75) +
    standing(reading, event) +
    Math.min(event.mentions.length, 4) * 0.5 +
    bornOut(reading, event) -
    (event.background ? 4.5 : 0) -
    (status === "hypothetical" ? 3 : 0) -
    (status === "asserted" ? 0 : status === "denied" || status === "alleged" ? 0.5 : 2)
  );
}

/** What the report opens with comes first; the items of a list are all news. */
function standing(reading: Reading, event: Joined): number {
  const first = Math.min(...event.mentions.map((m) => m.sentence));
  if (first === 0) return 3.3;
  const penalty = Math.min(first, 8) * 0.3;
  if (reading.outline.listed[first] === true) return 1.5 - penalty;
  return first === 1 ? 1.5 : -penalty;
}

/** What is told with its people, place, time and figures was meant to be told; a bare word in passing was not. */
function bornOut(reading: Reading, event: Joined): number {
  const some = (holds: (m: Mention) => boolean): boolean => event.mentions.some(holds);
  const recipients = event.mentions.flatMap((m) => m.roles.recipients);
  const known = recipients.some((p) => p.actor !== undefined || p.place !== undefined || p.kind === "people");
  const opens = some((m) => m.candidate.from - sentenceOf(reading, m.candidate.from).from <= OPENING);
  return (
    whoDoesIt(event.mentions.flatMap((m) => m.roles.actors)) +
    (known ? 1 : 0) +
    (some((m) => m.places.length > 0) ? 1.2 : 0) +
    (some((m) => m.times.length > 0) ? 0.4 : 0) +
    (some((m) => m.figures.length > 0) ? 1.2 : 0) +
    (opens ? 1.3 : 0) -
    inPassing(reading, event)
  );
}

/** Somebody known by name, somebody known by what they are, plain words, nobody. */
function whoDoesIt(actors: readonly Phrase[]): number {
  if (actors.some((p) => p.actor?.entity !== undefined)) return 1.4;
  if (actors.some((p) => p.actor !== undefined)) return 0.5;
  return actors.length > 0 ? 0 : -1.2;
}

/** Signs that a word only names what something else is about. */
function inPassing(reading: Reading, { mentions }: Joined): number {
  const [first] = mentions;
  if (first === undefined) return 0;
  const { verb, from, sense } = first.candidate;
  const people = mentions.every((m) => /agent|patient/.test(m.candidate.sense.pos));
  // للإفراج عن …، بمحاسبة …
  const governed = !verb && /[بل]/.test(reading.words[from]?.prefix ?? "");
  // القصف, told once: of what was told in other words.
  const again = mentions.length === 1 && isDefinite(reading, first);
  return (people ? 1 : 0) + (governed ? 1 : 0) + (again ? 1.2 : 0) + (sense.lemma.need === "topic" ? 1 : 0);
}

/** Most newsworthy first; equal ones in the order of the text. */
export function orderEvents(reading: Reading, events: readonly Joined[]): Joined[] {
  return events
    .map((event, index) => ({ event, index, score: newsworthiness(reading, event) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ event }) => event);
}
