import type { Event } from "@rasid/extract";
import type { Gold, GoldEvent } from "./gold.js";
import { predicted, same, SLOTS, wanted } from "./slots.js";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where phrases stand in a text. */
export function spansOf(text: string, phrases: readonly string[]): Span[] {
  return phrases.flatMap((phrase) => {
    const found: Span[] = [];
    if (phrase === "") return found;
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
      found.push({ start: at, end: at + phrase.length });
    }
    return found;
  });
}

/** Whether any mention of an event touches any of the spans. */
export function touches(event: Event, spans: readonly Span[]): boolean {
  return event.mentions.some((mention) =>
    spans.some((span) => mention.start < span.end && span.start < mention.end),
  );
}

/** How many predicted events are looked at: half as many again as gold has, and six at least. */
export function readable(goldEvents: readonly GoldEvent[]): number {
  return Math.max(6, Math.floor((goldEvents.length * 3) / 2));
}

/**
 * Matches gold events to predicted ones, best first, each once: the type agrees, and a mention touches a trigger or at
 * least two slots agree. The key is the index of the gold event.
 */
export function matchEvents(
  text: string,
  gold: readonly GoldEvent[],
  predictions: readonly Event[],
): Map<number, number> {
  const pairs: { score: number; g: number; p: number }[] = [];
  gold.forEach((event, g) => {
    const types = new Set([event.type, ...(event.also_type ?? [])]);
    const triggers = spansOf(text, event.trigger);
    predictions.forEach((guess, p) => {
      if (!types.has(guess.type)) return;
      const agreeing = agreeingSlots(event, guess);
      const hit = touches(guess, triggers);
      if (hit || agreeing >= 2) pairs.push({ score: agreeing + (hit ? 1 : 0), g, p });
    });
  });
  pairs.sort((a, b) => b.score - a.score || a.p - b.p || b.g - a.g);
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  for (const { g, p } of pairs) {
    if (matched.has(g) || taken.has(p)) continue;
    matched.set(g, p);
    taken.add(p);
  }
  return matched;
}

/** Whether an event is one that gold lists as minor: it may be reported without being wrong. */
export function isAcceptable(text: string, gold: Gold, event: Event): boolean {
  return (gold.also_acceptable ?? []).some(
    (item) => item.type === event.type && touches(event, spansOf(text, [item.trigger])),
  );
}

function agreeingSlots(gold: GoldEvent, guess: Event): number {
  return SLOTS.filter((slot) => {
    if (slot === "status" || slot === "country") return false;
    const want = wanted(gold, slot);
    const got = predicted(guess, slot);
    return want !== null && got !== null && same(slot, want, got);
  }).length;
}
