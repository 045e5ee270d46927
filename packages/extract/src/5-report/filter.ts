import type { Joined } from "./join.js";
import { MISLEADING } from "../4-events/lexicon.js";
import type { Mention } from "../4-events/mentions.js";
import { canAct } from "../4-events/able.js";
import type { Phrase } from "../4-events/phrases.js";
import type { Reading } from "../4-events/reading.js";

const MATERIAL = new Set(["ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "SANCTION", "RETREAT"]);

/** Keeps the events whose words are borne out by what stands beside them, and none of a report on another topic. */
export function keepEvents(reading: Reading, events: readonly Joined[]): Joined[] {
  const sure = events.filter((e) => MATERIAL.has(e.type) && e.mentions.some((m) => supported(m, "people")));
  const topical = sure.length > 0 || events.some((e) => e.mentions.some(isOfPowers));
  const other = otherTopic(reading, sure);
  if (other) return [];
  return events.filter((e) => e.mentions.some((m) => !m.status.embedded && needMet(reading, m, topical)));
}

function needMet(reading: Reading, m: Mention, topical: boolean): boolean {
  const { need, type } = m.candidate.sense.lemma;
  if (m.candidate.sense.pos === "agent" || m.candidate.sense.pos === "patient")
    return (
      (topical && type === "PROTEST") ||
      m.figures.some((f) => !f.part) ||
      (m.roles.rule.startsWith("participle.dropped") && m.roles.actors.length > 0)
    );
  if (need === "-") return true;
  if (need === "topic") return topical && (supported(m, "people") || m.roles.recipients.length > 0);
  if (need === "blame") return m.roles.actors.length > 0 && blames(reading, m);
  return supported(m, need) || (topical && told(m));
}

/** In a report that is about security, a verb with a subject, or a noun with a side, a place or a time. */
function told(m: Mention): boolean {
  const { actors, recipients } = m.roles;
  const { frame, type } = m.candidate.sense.lemma;
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

/** Sport, films, weather, illness: more words of theirs than of armed actors and their deeds. */
function otherTopic(reading: Reading, sure: readonly Joined[]): boolean {
  const weights = new Map<string, number>();
  for (let i = 0; i < reading.doc.tokens.length; i++) {
    const match = MISLEADING.longestAt(reading.doc, i);
    if (match === undefined || reading.phraseAt[i]?.actor?.entity !== undefined) continue;
    for (const { topic, weight } of match.values) weights.set(topic, (weights.get(topic) ?? 0) + weight);
  }
  const strongest = Math.max(0, ...weights.values());
  const armed = new Set(["military", "police", "intelligence", "armed-group", "state", "government"]);
  const evidence = sure.reduce(
    (sum, e) =>
      sum +
      e.mentions.reduce(
        (s, m) =>
          s +
          m.roles.actors.filter((p) => armed.has(p.actor?.kind ?? "")).length * 3 +
          (m.candidate.sense.lemma.need === "-" ? 3 : 0),
        0,
      ),
    0,
  );
  const perToken = (strongest * 100) / Math.max(40, reading.doc.tokens.length);
  return perToken >= 6 && strongest > evidence;
}
