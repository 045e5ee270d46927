import type { Extraction, ReportInput } from "@rasid/extract";
import { bootstrap, type Intervals } from "./bootstrap.js";
import { byStyle, byType, type GroupFigures } from "./breakdown.js";
import { calibrationOf, samplesOf, type Calibration } from "./calibration.js";
import { confusionOf, type Confusion } from "./confusion.js";
import { costlyErrors, type CostlyError } from "./costly.js";
import { addUp, figuresOf, type Figures } from "./figures.js";
import { isHeldOut, type GoldReport } from "./gold.js";
import { scoreReport, type ReportScore } from "./score-report.js";
import { showValue } from "./slots.js";

/** Reads a report; `explain` is called with each line of the trace. Undefined where there is no prediction. */
export type Extract = (
  report: ReportInput,
  options?: { explain?: (line: string) => void },
) => Extraction | undefined;

/** A wrong or missed value, or an event that was not read. */
export interface MissLine {
  readonly report: string;
  readonly event: string;
  readonly slot: string;
  readonly want: string;
  readonly got: string;
}

/** How well reports were read. */
export interface Evaluation {
  readonly figures: Figures;
  /** 95 %, by drawing reports again. */
  readonly intervals: Intervals;
  readonly types: readonly GroupFigures[];
  readonly styles: readonly GroupFigures[];
  readonly confusion: Confusion;
  readonly calibration: Calibration;
  /** Empty for held-out gold. */
  readonly costly: readonly CostlyError[];
  /** Empty for held-out gold. */
  readonly misses: readonly MissLine[];
}

/** What is passed to extraction of a gold report: never its url, since facts could be looked up by it. */
export function inputOf({ gold, text }: GoldReport): ReportInput {
  return {
    id: gold.id,
    text,
    language: "ar",
    ...(gold.published && { publishedAt: gold.published }),
    ...(gold.outlet && { outlet: gold.outlet }),
  };
}

/** Scores every report. */
export function scoreAll(reports: readonly GoldReport[], extract: Extract): ReportScore[] {
  return reports.map((report) => scoreReport(report, extract(inputOf(report))));
}

/**
 * Measures an extraction against gold: the figures of `shared/score/score.py`, with intervals, by type, slot and style.
 *
 * @example evaluate(readGold(["packages/extract/gold/reports/gold"]).reports, extract).figures.all_slots.f1
 */
export function evaluate(reports: readonly GoldReport[], extract: Extract): Evaluation {
  return evaluationOf(scoreAll(reports, extract), extract);
}

/** The same, of reports that are scored already. */
export function evaluationOf(scores: readonly ReportScore[], extract: Extract): Evaluation {
  const counts = scores.map((score) => score.counts);
  const trace = (report: GoldReport): readonly string[] => {
    const lines: string[] = [];
    extract(inputOf(report), { explain: (line) => lines.push(line) });
    return lines;
  };
  return {
    figures: figuresOf(addUp(counts)),
    intervals: bootstrap(counts),
    types: byType(scores),
    styles: byStyle(scores),
    confusion: confusionOf(scores),
    calibration: calibrationOf(samplesOf(scores)),
    costly: costlyErrors(scores, trace),
    misses: scores.filter((score) => !isHeldOut(score.report)).flatMap(missesOf),
  };
}

function missesOf({ report, events }: ReportScore): MissLine[] {
  return events.flatMap(({ gold, matched, misses }, index): MissLine[] => {
    const where = { report: report.gold.id, event: String(gold.id ?? index) };
    if (matched === undefined) return [{ ...where, slot: "event", want: gold.type, got: showValue(null) }];
    return misses.map(({ slot, want, got }) => ({
      ...where,
      slot,
      want: showValue(want),
      got: showValue(got),
    }));
  });
}
