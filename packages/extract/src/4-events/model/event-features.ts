import type { Document } from "../../1-text/document.js";
import { isBorneOut } from "../borne-out.js";
import type { Reading } from "../reading.js";
import { topicOf, type Topic } from "../topic.js";
import { bareWord } from "./word-features.js";
import type { Phrase } from "../phrases.js";
import type { Mention } from "../mentions.js";
import type { EventType } from "../../contract/vocabulary.js";

/** What the features of events are read from: an event with the mentions that tell of it. */
export interface ToldEvent {
  readonly type: EventType;
  readonly mentions: readonly Mention[];
  readonly background: boolean;
}

/** Whether an event counts as told: asserted or alleged, and not as background. */
export const isTold = (event: ToldEvent): boolean =>
  !event.background &&
  event.mentions.some((m) => m.status.status === "asserted" || m.status.status === "alleged");

/**
 * What the engine read of the events of a type, as features of the model (`e:`): how well they are borne out by an
 * actor, a recipient, figures, a place, a time; how the first is put; which other types stand beside them.
 *
 * @example eventFeatures(reading, "ASSAULT", kept) // e:count.1, e:actor.military, e:figure.killed, e:place, …
 */
export function eventFeatures(reading: Reading, type: EventType, events: readonly ToldEvent[]): Set<string> {
  const { doc } = reading;
  const topic = topicOf(reading);
  const features = new Set<string>();
  const own = events.filter((e) => e.type === type && isTold(e));
  features.add(`e:count.${Math.min(3, own.length).toString()}`);
  for (const e of events) if (e.type !== type) features.add(`e:beside.${e.type}`);
  for (const m of own.flatMap((e) => e.mentions)) {
    addMention(features, m);
    addNear(features, doc, m);
    if (isBorneOut(reading, topic, m)) features.add("e:borne-out");
  }
  features.add(`e:topic.${topic.first}`);
  features.add(`e:topic.${balance(topic)}`);
  const first = own[0]?.mentions[0];
  if (first === undefined) return features;
  features.add(`e:mentions.${Math.min(3, own[0]?.mentions.length ?? 0).toString()}`);
  features.add(`e:first.${first.candidate.sense.pos}`);
  features.add(`e:first.need.${first.candidate.sense.lemma.need}`);
  features.add(`e:first.rule.${first.roles.rule}`);
  for (const fact of factsOf(first)) features.add(`e:first.${fact}.${first.candidate.sense.pos}`);
  features.add(`e:facts.${factsOf(first).length.toString()}`);
  if (first.attribution !== undefined) features.add("e:first.attributed");
  return features;
}

/** Whether a passage speaks more of security and politics or of other topics, and how much. */
function balance({ powers, others }: Topic): string {
  if (powers === others) return powers === 0 ? "none" : "even";
  const much = Math.abs(powers - others) > 5 ? "much" : "some";
  return powers > others ? `powers.${much}` : `others.${much}`;
}

function addMention(features: Set<string>, m: Mention): void {
  features.add(`e:pos.${m.candidate.sense.pos}`);
  features.add(`e:mode.${m.candidate.sense.lemma.mode}`);
  features.add(`e:status.${m.status.rule}`);
  const { name } = m.candidate.sense.lemma;
  // No feature is a phrase.
  if (!name.includes(" ")) features.add(`e:word.${name}`);
  for (const p of m.roles.actors) features.add(`e:actor.${kindOf(p)}`);
  for (const p of m.roles.recipients) features.add(`e:recipient.${kindOf(p)}`);
  if (m.roles.actors.length > 0) features.add("e:actor");
  if (m.roles.recipients.length > 0) features.add("e:recipient");
  if (m.roles.actors.length > 0 && m.roles.recipients.length > 0) features.add("e:both");
  for (const f of m.figures) features.add(`e:figure.${f.kind}`);
  for (const p of m.places) features.add(`e:place.${p.class}`);
  if (m.places.length > 0) features.add("e:place");
  for (const t of m.times) features.add(t.edtf === null ? "e:time.open" : `e:time.${granularity(t.edtf)}`);
}

const kindOf = (p: Phrase): string => p.actor?.kind ?? (p.origin === undefined ? p.kind : "origin");

/** A day, a month, a year, or a span of time. */
const granularity = (edtf: string): string =>
  edtf.includes("/")
    ? "span"
    : (["year", "month", "day"][edtf.replace("~", "").split("-").length - 1] ?? "other");

/** How far before and after an event word the words are near it. */
const NEAR = 4;

function addNear(features: Set<string>, doc: Document, { candidate, sentence }: Mention): void {
  for (let i = candidate.from - NEAR; i < candidate.to + NEAR; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence || (i >= candidate.from && i < candidate.to))
      continue;
    const word = token.kind === "word" ? bareWord(token.norm) : token.kind === "number" ? "0" : token.norm;
    features.add(`${i < candidate.from ? "b" : "a"}:${word}`);
  }
}

/** Which facts the sentence tells of an event. */
function factsOf(m: Mention): string[] {
  const facts: [string, boolean][] = [
    ["actor", m.roles.actors.length > 0],
    ["named", m.roles.actors.some((p) => p.actor?.entity !== undefined)],
    ["recipient", m.roles.recipients.length > 0],
    ["figure", m.figures.length > 0],
    ["place", m.places.some((p) => p.class !== "country")],
    ["time", m.times.length > 0],
  ];
  return facts.filter(([, told]) => told).map(([fact]) => fact);
}
