import type { EventType } from "../contract/vocabulary.js";
import { isGated } from "./gate.js";
import type { Joined } from "./join.js";
import type { Mention } from "../4-events/mentions.js";
import { canAct } from "../4-events/able.js";
import type { Phrase } from "../4-events/phrases.js";
import type { Reading } from "../4-events/reading.js";
import { isBorneOut } from "../4-events/borne-out.js";
import { topicOf } from "../4-events/topic.js";

const MATERIAL = new Set(["ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "SANCTION", "RETREAT"]);

/** A single faint word of another topic says nothing of what a report is about. */
const FAINT = 1;
/** How much more a lone passage must speak of other topics before the gate no longer weighs its attacks. */
const FAR = 6;

/**
 * Keeps the events whose words are borne out by what stands beside them. In a report with more words of other topics
 * than of security and politics each must stand by itself (borne-out.ts); attacks of a lone passage are left to the gate,
 * unless it is far from security.
 */
export function keepEvents(
  reading: Reading,
  events: readonly Joined[],
  published: string | undefined,
): Joined[] {
  const sure = events.filter((e) => MATERIAL.has(e.type) && e.mentions.some((m) => supported(m, "people")));
  const topical = sure.length > 0 || events.some((e) => e.mentions.some(isOfPowers));
  const topic = topicOf(reading);
  // ثلاث غارات على المطار تخرجه عن الخدمة: one word against one of security makes no other topic.
  const outspoken = topic.single && topic.powers > FAINT;
  const doubtful = topic.others > FAINT && topic.others >= topic.powers && !outspoken;
  const gated = isGated(reading, published) && topic.others < topic.powers + FAR;
  const stands = (type: EventType, m: Mention): boolean =>
    !doubtful || (gated && type === "ASSAULT") || isBorneOut(reading, topic, m);
  return events.filter((e) =>
    e.mentions.some((m) => !m.status.embedded && needMet(reading, m, topical) && stands(e.type, m)),
  );
}

function needMet(reading: Reading, m: Mention, topical: boolean): boolean {
  const { need, type, mode } = m.candidate.sense.lemma;
  // حاول المتظاهرون الوصول إلى الميدان، وصول العلاقة إلى مستوى حرج: crowds and things visit nobody.
  if (mode === "visit" && m.roles.actors.length > 0 && !m.roles.actors.some(isVisitor)) return false;
  if (need === "blame") return m.roles.actors.length > 0 && blames(reading, m);
  if (m.candidate.sense.pos === "agent" || m.candidate.sense.pos === "patient")
    return (
      (topical && type === "PROTEST" && !speaks(reading, m)) ||
      m.figures.some((f) => !f.part) ||
      (m.roles.rule.startsWith("participle.dropped") && m.roles.actors.length > 0)
    );
  if (need === "-") return true;
  if (need === "topic") return topical && (supported(m, "people") || m.roles.recipients.length > 0);
  return supported(m, need) || (topical && told(m));
}

/** وأكد متظاهر أن …: a witness of what is told. */
const speaks = (reading: Reading, { candidate }: Mention): boolean =>
  reading.words[candidate.from - 1]?.speech.has("say") === true;

/** In a report that is about security, a verb with a subject, or a noun with a side, a place or a time. */
function told(m: Mention): boolean {
  const { actors, recipients } = m.roles;
  const { frame, type, mode } = m.candidate.sense.lemma;
  // الوصول إلى المستشفى: a visit is somebody's.
  if (mode === "visit") return actors.length > 0;
  // A transitive verb of force without anyone it was done to (سيطعن في الحكم) tells of none.
  if (m.candidate.verb && frame.includes("o") && MATERIAL.has(type))
    return recipients.length > 0 || m.figures.length > 0 || (m.places.length > 0 && actors.some(named));
  if (m.candidate.verb) return actors.length > 0 || recipients.length > 0;
  return (
    actors.length > 0 || recipients.some(named) || m.places.length > 0 || m.times.some((t) => t.edtf !== null)
  );
}

const POWERS: ReadonlySet<string> = new Set([
  "state",
  "government",
  "military",
  "armed-group",
  "official",
  "office",
  "organisation",
  "party",
]);

/** Somebody with power over others says or does it. */
const isOfPowers = (m: Mention): boolean =>
  !m.status.embedded && m.roles.actors.some((p) => p.actor !== undefined && POWERS.has(p.actor.kind));

/** How far after وصف the word of blame may stand. */
const BLAME_REACH = 9;

const blames = (reading: Reading, m: Mention): boolean =>
  reading.words.slice(m.candidate.to, m.candidate.to + BLAME_REACH).some((w) => w.classes.has("blame"));

const VISITORS: ReadonlySet<string> = new Set(["official", "parties"]);
const isVisitor = ({ kind, actor, origin, place }: Phrase): boolean =>
  actor === undefined
    ? origin !== undefined || place !== undefined || kind === "people"
    : actor.kind !== "group" || actor.entity !== undefined || VISITORS.has(actor.class ?? "");

const named = (p: Phrase): boolean =>
  p.actor !== undefined || p.origin !== undefined || p.place?.class === "country";

function supported(m: Mention, need: "actor" | "people" | "topic" | "-"): boolean {
  if (need === "-") return true;
  const people = [...m.roles.actors, ...m.roles.recipients];
  if (need === "actor")
    return m.roles.actors.some(named) || (m.candidate.verb && m.roles.recipients.some(canAct));
  return (
    people.some((p) => named(p) || p.kind === "people" || p.kind === "place") ||
    m.figures.length > 0 ||
    m.places.length > 0
  );
}
