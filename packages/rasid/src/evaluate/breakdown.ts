import { EVENT_TYPES } from "@rasid/extract";
import { addUp, allSlots, figuresOf, prf, round, type Figures } from "./figures.js";
import type { ReportScore } from "./score-report.js";

/** How events of one type fared. */
export interface TypeFigures {
  readonly type: string;
  readonly gold_events: number;
  readonly recall: number;
  readonly main_recall: number;
  readonly predicted_events: number;
  readonly precision: number;
  readonly all_slots_f1: number;
}

/** How reports of one style fared. */
export interface StyleFigures {
  readonly style: string;
  readonly figures: Figures;
}

/** Figures of each event type that gold or extraction has, in PLOVER's order. */
export function byType(scores: readonly ReportScore[]): TypeFigures[] {
  return EVENT_TYPES.flatMap((type) => {
    const gold = scores.flatMap(({ events }) => events.filter((event) => event.gold.type === type));
    const judged = scores.flatMap(({ extraction, right }) =>
      (extraction?.events ?? []).flatMap((event, i) => (event.type === type ? [right[i] === true] : [])),
    );
    if (gold.length === 0 && judged.length === 0) return [];
    const counts = addUp(gold.map((event) => event.counts));
    return {
      type,
      gold_events: counts.gold_events,
      recall: round(counts.found / Math.max(1, counts.gold_events)),
      main_recall: round(counts.main_found / Math.max(1, counts.main)),
      predicted_events: judged.length,
      precision: round(judged.filter(Boolean).length / Math.max(1, judged.length)),
      all_slots_f1: prf(allSlots(counts)).f1,
    };
  });
}

/** Figures of each style of outlet, most reports first; reports whose gold names no style are "not given". */
export function byStyle(scores: readonly ReportScore[]): StyleFigures[] {
  const groups = new Map<string, ReportScore[]>();
  for (const score of scores) {
    const style = score.report.gold.style ?? "not given";
    const group = groups.get(style);
    if (group) group.push(score);
    else groups.set(style, [score]);
  }
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([style, group]) => ({ style, figures: figuresOf(addUp(group.map((score) => score.counts))) }));
}
