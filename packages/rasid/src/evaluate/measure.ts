import { calibrationOf, samplesOf, type Calibration } from "./calibration.js";
import { evaluationOf, scoreAll, type Evaluation, type Extract } from "./evaluate.js";
import { scoreIncidents, type IncidentFigures, type IncidentLine } from "./incidents.js";
import type { GoldSet } from "./load.js";
import type { PhraseMeasure } from "./phrases.js";
import { scoreRecords, type RecordFigures } from "./records.js";
import type { ReportScore } from "./score-report.js";

/** What was measured on one set of gold. */
export interface SetMeasure {
  readonly name: string;
  /** Only figures of it may be shown. */
  readonly heldOut: boolean;
  readonly evaluation?: Evaluation;
  readonly records?: readonly RecordFigures[];
  readonly incidents?: IncidentFigures;
}

/** What was measured on several sets. */
export interface Measure {
  readonly sets: readonly SetMeasure[];
  /** Of the events of all sets. */
  readonly calibration: Calibration;
  /** Of single sentences, where the project's own are at hand. */
  readonly phrases?: readonly PhraseMeasure[];
}

/** Measures an extraction on each set of gold, and its confidence on all together. */
export function measure(
  sets: readonly GoldSet[],
  extract: Extract,
  incidents?: readonly IncidentLine[],
): Measure {
  const all: ReportScore[] = [];
  const measured = sets.map((set): SetMeasure => {
    const heldOut = set.reports.some((report) => report.gold.split === "held-out");
    if (set.records.length > 0) {
      const records = set.records.map((kind) => scoreRecords(kind, (text) => readSentence(text, extract)));
      return { name: set.name, heldOut, records };
    }
    const scores = scoreAll(set.reports, extract);
    all.push(...scores);
    const linked =
      incidents && set.reports.some((report) => report.gold.events.some((event) => event.incident));
    return {
      name: set.name,
      heldOut,
      evaluation: evaluationOf(scores, extract),
      ...(linked && { incidents: scoreIncidents(scores, incidents) }),
    };
  });
  return { sets: measured, calibration: calibrationOf(samplesOf(all)) };
}

function readSentence(text: string, extract: Extract): ReturnType<Extract> {
  return extract({ text, language: "ar" });
}
