import { isHeldOut, type GoldReport } from "./gold.js";
import { spansOf } from "./match.js";
import type { EventScore, ReportScore } from "./score-report.js";
import { showValue } from "./slots.js";

/** One error, with what it costs and how the words were read. */
export interface CostlyError {
  readonly report: string;
  readonly type: string;
  readonly words: string;
  /** Answers that the figures lose by it. */
  readonly cost: number;
  readonly what: string;
  readonly trace: readonly string[];
}

/** A missed event costs its values, and this many more when it is news. */
const MAIN_EVENT = 5;
/** A false alarm spoils the whole of a report without events. */
const FALSE_ALARM = 8;
const TRACE_LINES = 12;

/**
 * The most costly errors, with the lines of the trace that are about their words. Held-out reports are left out: whoever
 * reads them would write rules for them.
 */
export function costlyErrors(
  scores: readonly ReportScore[],
  explain: (report: GoldReport) => readonly string[],
  limit = 10,
): CostlyError[] {
  const found = scores
    .filter((score) => !isHeldOut(score.report))
    .flatMap((score) => errorsOf(score).map((error) => ({ ...error, score })));
  found.sort((a, b) => b.cost - a.cost || (a.score.report.gold.id < b.score.report.gold.id ? -1 : 1));
  return found.slice(0, limit).map(({ score, type, phrases, cost, what }) => ({
    report: score.report.gold.id,
    type,
    words: phrases[0] ?? "",
    cost,
    what,
    trace: about(explain(score.report), score.report.text, phrases),
  }));
}

interface Found {
  readonly type: string;
  readonly phrases: readonly string[];
  readonly cost: number;
  readonly what: string;
}

function errorsOf({ extraction, events, alarm, report }: ReportScore): Found[] {
  if (report.gold.events.length > 0) return events.flatMap(errorOfEvent);
  const event = extraction?.events.find((item) => !item.background);
  if (!alarm || !event) return [];
  const phrases = event.mentions.map((mention) => mention.quote);
  return [
    { type: event.type, phrases, cost: FALSE_ALARM, what: "an event was read in a report that has none" },
  ];
}

function errorOfEvent({ gold, counts, matched, misses }: EventScore): Found[] {
  const lost = misses.reduce(
    (sum, miss) => sum + (miss.want === null ? 0 : 1) + (miss.got === null ? 0 : 1),
    0,
  );
  if (lost === 0 && matched !== undefined) return [];
  if (matched === undefined) {
    const cost = lost + MAIN_EVENT * counts.main;
    return [{ type: gold.type, phrases: gold.trigger, cost, what: "the event was not read" }];
  }
  const what = misses
    .map(({ slot, want, got }) => `${slot}: ${showValue(got)}, right is ${showValue(want)}`)
    .join("; ");
  return [{ type: gold.type, phrases: gold.trigger, cost: lost, what }];
}

/** Blocks of a trace (a line that begins with an offset, and indented lines) that stand on or near the words. */
function about(trace: readonly string[], text: string, phrases: readonly string[]): string[] {
  const spans = spansOf(text, phrases).map(({ start, end }) => lineAround(text, start, end));
  const kept: string[] = [];
  let keep = false;
  for (const line of trace) {
    const at = /^\d+/u.exec(line);
    if (at) keep = spans.some(({ start, end }) => Number(at[0]) >= start && Number(at[0]) < end);
    if (keep) kept.push(line);
  }
  return kept.slice(0, TRACE_LINES);
}

function lineAround(text: string, start: number, end: number): { start: number; end: number } {
  const after = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start) + 1, end: after < 0 ? text.length : after };
}
