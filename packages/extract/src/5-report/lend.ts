import type { FoundPlace } from "../2-names/places/find-places.js";
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
 * A report names the place once: an event of force without one took place where the last one told before did (…
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
    .map((e) => ({ e, at: Math.min(...e.mentions.map((m) => m.candidate.from)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ e }) => e);
  let last: { places: readonly FoundPlace[]; sentence: number } | undefined;
  for (const event of inOrder) {
    const own = event.mentions.flatMap((m) => m.places);
    const first = Math.min(...event.mentions.map((m) => m.sentence));
    if (own.length > 0) last = { places: own, sentence: Math.max(...event.mentions.map((m) => m.sentence)) };
    else if (last !== undefined && borrows(event) && first - last.sentence <= REACH)
      out.set(event, last.places);
  }
  return out;
}

/** What has happened, and no meeting: one meeting after another is often elsewhere. */
function borrows({ type, mentions }: Joined): boolean {
  return type !== "CONSULT" && mentions.some((m) => HAPPENED.has(m.status.status));
}
