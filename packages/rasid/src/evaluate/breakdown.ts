import { EVENT_TYPES, type EventType } from "@rasid/extract";
import { bootstrap, type Intervals } from "./bootstrap.js";
import { addUp, figuresOf, noCounts, type Counts, type Figures } from "./figures.js";
import type { ReportScore } from "./score-report.js";

/** Figures of some of the events, or of some of the reports. */
export interface GroupFigures {
  readonly name: string;
  readonly figures: Figures;
  readonly intervals: Intervals;
}

/** Draws for the intervals of a group: enough for what so few events can tell. */
const DRAWS = 300;

/** Figures of each event type that gold or extraction has, in PLOVER's order. */
export function byType(scores: readonly ReportScore[]): GroupFigures[] {
  return EVENT_TYPES.flatMap((type) => {
    const counts = scores
      .map((score) => ofType(score, type))
      .filter(({ gold_events, predicted_events }) => gold_events + predicted_events > 0);
    return counts.length > 0 ? [group(type, counts)] : [];
  });
}

/** Figures of each style of outlet, most reports first; reports whose gold names no style are "not given". */
export function byStyle(scores: readonly ReportScore[]): GroupFigures[] {
  const styles = new Map<string, Counts[]>();
  for (const { report, counts } of scores) {
    const style = report.gold.style ?? "not given";
    const same = styles.get(style);
    if (same) same.push(counts);
    else styles.set(style, [counts]);
  }
  return [...styles]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([style, counts]) => group(style, counts));
}

function group(name: string, counts: readonly Counts[]): GroupFigures {
  return { name, figures: figuresOf(addUp(counts)), intervals: bootstrap(counts, DRAWS) };
}

/** The counts of one report's gold events of a type, and of the predicted events of that type. */
function ofType({ events, extraction, right }: ReportScore, type: EventType): Counts {
  const gold = events.filter((event) => event.gold.type === type).map((event) => event.counts);
  const read = (extraction?.events ?? []).flatMap((event, i) =>
    event.type === type ? [right[i] === true] : [],
  );
  const own = { ...noCounts(), predicted_events: read.length, right_events: read.filter(Boolean).length };
  return addUp([own, ...gold]);
}
