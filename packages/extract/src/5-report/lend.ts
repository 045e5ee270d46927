import type { FoundPlace } from "../2-names/places/find-places.js";
import type { Mention } from "../4-events/mentions.js";
import type { Joined } from "./join.js";

/** Events that happen somewhere. */
const MATERIAL: ReadonlySet<string> = new Set(["ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"]);
/** Meetings and what they end in (… محادثات في جدة. واتفق المشاركون). */
const TALKS: ReadonlySet<string> = new Set(["CONSULT", "AGREE", "COOPERATE"]);
/** Status of what has happened or is going on. */
const HAPPENED: ReadonlySet<string> = new Set(["asserted", "alleged"]);
/** How many sentences on a place still holds. */
const REACH = 1;

/**
 * A report names the place once: an event of force without one took place where the last one told before it did (…
 * فتحت الشرطة النار, in the next sentence). Background and acts of words lend nothing.
 */
export function lendPlaces(events: readonly Joined[]): Map<Joined, readonly FoundPlace[]> {
  return new Map([...lendAmong(events, MATERIAL), ...lendAmong(events, TALKS)]);
}

function lendAmong(
  events: readonly Joined[],
  types: ReadonlySet<string>,
): Map<Joined, readonly FoundPlace[]> {
  const out = new Map<Joined, readonly FoundPlace[]>();
  const inOrder = events
    .filter((e) => types.has(e.type) && !e.background)
    .flatMap((event) => event.mentions.map((m, i) => ({ event, m, first: i === 0 })))
    .sort((a, b) => a.m.candidate.from - b.m.candidate.from);
  let last: Mention | undefined;
  for (const { event, m, first } of inOrder) {
    if (m.places.length > 0) last = m;
    else if (first && last !== undefined && m.sentence - last.sentence <= REACH && borrows(event))
      out.set(event, last.places);
  }
  // قُتل شاب برصاص الجيش خلال اقتحامه بلدة بيتا: named behind it.
  let next: Mention | undefined;
  for (const { event, m, first } of inOrder.reverse()) {
    if (m.places.length > 0) next = m;
    else if (first && next?.sentence === m.sentence && !out.has(event) && borrows(event))
      out.set(event, next.places);
  }
  return out;
}

/** What has happened, and no meeting: one meeting after another is often elsewhere. */
function borrows({ type, mentions }: Joined): boolean {
  if (mentions.some((m) => m.places.length > 0)) return false;
  return type !== "CONSULT" && mentions.some((m) => HAPPENED.has(m.status.status));
}
