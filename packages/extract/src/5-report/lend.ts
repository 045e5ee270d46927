import type { FoundPlace } from "../2-names/places/find-places.js";
import type { Joined } from "./join.js";

/** Events that happen somewhere. */
const MATERIAL: ReadonlySet<string> = new Set(["ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"]);
/** How many sentences on a place still holds. */
const REACH = 1;

/**
 * A report names the place once: an event of force without one took place where the last one told before did (…
 * فتحت الشرطة النار, in the next sentence). Background and acts of words lend nothing.
 */
export function lendPlaces(events: readonly Joined[]): Map<Joined, readonly FoundPlace[]> {
  const out = new Map<Joined, readonly FoundPlace[]>();
  const inOrder = events
    .filter((e) => MATERIAL.has(e.type) && !e.background)
    .map((e) => ({ e, at: Math.min(...e.mentions.map((m) => m.candidate.from)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ e }) => e);
  let last: { places: readonly FoundPlace[]; sentence: number } | undefined;
  for (const event of inOrder) {
    const own = event.mentions.flatMap((m) => m.places);
    const first = Math.min(...event.mentions.map((m) => m.sentence));
    if (own.length > 0) last = { places: own, sentence: Math.max(...event.mentions.map((m) => m.sentence)) };
    else if (last !== undefined && first - last.sentence <= REACH) out.set(event, last.places);
  }
  return out;
}
