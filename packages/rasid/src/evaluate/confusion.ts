import type { ReportScore } from "./score-report.js";
import { spansOf, touches } from "./match.js";

/** The row of predicted events that are no event of gold, and the column of gold events that were not read. */
export const NONE = "none";

/** gold type → predicted type → number of events. */
export type Confusion = Record<string, Record<string, number>>;

/**
 * As what events of each gold type were read: as the type of the event that they were matched to, else of the first
 * event that stands on the same words, else as none. The row "none" counts predicted events that match nothing.
 */
export function confusionOf(scores: readonly ReportScore[]): Confusion {
  const table: Confusion = {};
  const count = (gold: string, got: string): void => {
    const row = (table[gold] ??= {});
    row[got] = (row[got] ?? 0) + 1;
  };
  for (const { report, extraction, events, right } of scores) {
    const predictions = extraction?.events ?? [];
    const misread = new Set<number>();
    for (const { gold, matched } of events) {
      if (matched !== undefined) {
        count(gold.type, predictions[matched]?.type ?? NONE);
        continue;
      }
      const spans = spansOf(report.text, gold.trigger);
      const instead = predictions.findIndex((event, i) => right[i] !== true && touches(event, spans));
      if (instead >= 0) misread.add(instead);
      count(gold.type, predictions[instead]?.type ?? NONE);
    }
    predictions.forEach((event, i) => {
      if (right[i] !== true && !misread.has(i)) count(NONE, event.type);
    });
  }
  return table;
}
