import type { Event, Extraction } from "@rasid/extract";
import { addUp, noCounts, type Counts } from "./figures.js";
import { isMain, type GoldEvent, type GoldReport } from "./gold.js";
import { isAcceptable, matchEvents, readable } from "./match.js";
import {
  alternatives,
  isRough,
  isScored,
  predicted,
  same,
  SLOTS,
  wanted,
  type Slot,
  type SlotValue,
} from "./slots.js";

/** Events that must not be found in a report without events. */
export const MATERIAL_CONFLICT: ReadonlySet<string> = new Set([
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
]);

/** A slot whose value is wrong or missed. */
export interface Miss {
  readonly slot: Slot;
  readonly want: SlotValue | null;
  readonly got: SlotValue | null;
}

/** How one gold event fared. */
export interface EventScore {
  readonly gold: GoldEvent;
  /** Index of the predicted event that it was matched to. */
  readonly matched: number | undefined;
  readonly counts: Counts;
  readonly misses: readonly Miss[];
}

/** How one report fared. */
export interface ReportScore {
  readonly report: GoldReport;
  readonly extraction: Extraction | undefined;
  readonly counts: Counts;
  readonly events: readonly EventScore[];
  /** Of each predicted event: whether it matches a gold event or one that gold lists as acceptable. */
  readonly right: readonly boolean[];
  readonly alarm: boolean;
}

/** Scores the extraction of one report against its gold. */
export function scoreReport(report: GoldReport, extraction: Extraction | undefined): ReportScore {
  const { gold, text } = report;
  const predictions = extraction?.events ?? [];
  const own = noCounts();
  own.reports = 1;
  own.without_prediction = extraction ? 0 : 1;
  countGrounded(text, predictions, own);
  if (gold.events.length === 0) {
    const alarm = predictions.some((event) => MATERIAL_CONFLICT.has(event.type) && !event.background);
    own.negatives = 1;
    own.alarms = alarm ? 1 : 0;
    return { report, extraction, counts: own, events: [], right: predictions.map(() => false), alarm };
  }
  const matched = matchEvents(text, gold.events, predictions.slice(0, readable(gold.events)));
  const taken = new Set(matched.values());
  const right = predictions.map((event, i) => taken.has(i) || isAcceptable(text, gold, event));
  const events = gold.events.map((event, i) =>
    scoreEvent(event, matched.get(i), predictions, gold.published),
  );
  const counts = addUp([own, ...events.map((event) => event.counts)]);
  counts.predicted_events = predictions.length;
  counts.right_events = right.filter(Boolean).length;
  counts.places = counts.main;
  counts.places_right = right.slice(0, counts.main).filter(Boolean).length;
  return { report, extraction, counts, events, right, alarm: false };
}

function scoreEvent(
  gold: GoldEvent,
  matched: number | undefined,
  predictions: readonly Event[],
  published: string | null | undefined,
): EventScore {
  const guess = matched === undefined ? undefined : predictions[matched];
  const counts = noCounts();
  counts.gold_events = 1;
  counts.found = guess ? 1 : 0;
  counts.main = isMain(gold) ? 1 : 0;
  counts.main_found = isMain(gold) && guess ? 1 : 0;
  const misses: Miss[] = [];
  for (const slot of SLOTS) {
    if (!isScored(gold, slot)) continue;
    const want = wanted(gold, slot);
    const got = guess ? predicted(guess, slot) : null;
    const others = alternatives(gold, slot, published);
    if (got === null && others.includes(null)) continue;
    if (want === null && got !== null && guess && isRough(guess, slot)) continue;
    const tally = counts.slots[slot];
    if (got !== null && [want, ...others].some((value) => value !== null && same(slot, value, got))) {
      tally.right += 1;
      continue;
    }
    if (got !== null) tally.wrong += 1;
    if (want !== null) tally.missed += 1;
    if (got !== null || want !== null) misses.push({ slot, want, got });
  }
  return { gold, matched: guess ? matched : undefined, counts, misses };
}

/** Counts the values that point at words of the text, and those whose quotation is what stands there. */
function countGrounded(text: string, events: readonly Event[], counts: Counts): void {
  for (const event of events) {
    const items: { text?: string; start?: number; end?: number }[] = [
      ...event.mentions.map(({ quote, start, end }) => ({ text: quote, start, end })),
      ...event.actors,
      ...event.recipients,
      ...event.places,
      ...event.figures,
      ...event.accordingTo,
    ];
    if (event.time?.text) items.push(event.time);
    if (event.country?.text) items.push(event.country);
    for (const { text: quote, start, end } of items) {
      counts.values += 1;
      if (quote && start !== undefined && end !== undefined && text.slice(start, end) === quote) {
        counts.grounded += 1;
      }
    }
  }
}
