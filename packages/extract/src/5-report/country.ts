import type { Event, EventPlace } from "../contract/schemas.js";
import type { Reading } from "../4-events/reading.js";
import { sentenceOf } from "../4-events/reading.js";
import type { Joined } from "./join.js";

type EventCountry = NonNullable<Event["country"]>;

/** The country of an event: of its places, else of country words near it, else the one that the report is about. */
export function countryOf(
  reading: Reading,
  joined: Joined,
  places: readonly EventPlace[],
): EventCountry | null {
  const place = places.find((p) => p.country !== undefined);
  if (place?.country !== undefined)
    return { code: place.country, inferred: false, text: place.text, start: place.start, end: place.end };
  const { places: all, countryWords, actors } = reading.found;
  const hints: { code: string; start: number; end: number; text: string; weight: number }[] = [];
  for (const p of all)
    if (p.country !== undefined)
      hints.push({
        code: p.country,
        start: p.start,
        end: p.end,
        text: p.text,
        weight: p.class === "country" ? 2 : 3,
      });
  for (const w of countryWords)
    hints.push({ code: w.code, start: w.start, end: w.end, text: w.text, weight: 1 });
  for (const a of actors) {
    const code = a.entity?.country ?? a.country;
    const home = ["police", "government", "intelligence"].includes(a.kind) ? 2 : 0.7;
    if (code !== undefined) hints.push({ code, start: a.start, end: a.end, text: a.text, weight: home });
  }
  const near = joined.mentions.map((m) => sentenceOf(reading, m.candidate.from));
  const scores = new Map<string, number>();
  for (const hint of hints) {
    const token = reading.doc.tokens.findIndex((t) => t.end > hint.start);
    const distance = Math.min(...near.map((s) => (token >= s.from && token < s.to ? 0 : 1)));
    scores.set(hint.code, (scores.get(hint.code) ?? 0) + hint.weight * (distance === 0 ? 3 : 1));
  }
  const best = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  const hint =
    best &&
    hints.filter((h) => h.code === best[0]).sort((a, b) => b.weight - a.weight || a.start - b.start)[0];
  return hint ? { code: hint.code, inferred: true, text: hint.text, start: hint.start, end: hint.end } : null;
}
