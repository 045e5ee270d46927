import { round } from "./figures.js";
import type { ReportScore } from "./score-report.js";

/** One predicted event: how sure the extraction was, and whether it is right. */
export interface Sample {
  /** Events of one report are always in the same fold. */
  readonly report: string;
  readonly confidence: number;
  readonly right: boolean;
}

/** A monotone step function from raw to calibrated confidence: the value of the last step not above it. */
export type Curve = readonly { readonly from: number; readonly value: number }[];

/** How far confidence is from the share that is right. */
export interface Calibration {
  readonly events: number;
  /** Of confidence as it is printed. */
  readonly expected_calibration_error: number;
  /** After a curve that was fitted on the other four fifths of the reports: what recalibration can reach. */
  readonly cross_validated_error: number;
  readonly bins: readonly { readonly confidence: number; readonly right: number; readonly events: number }[];
}

const BINS = 10;
const FOLDS = 5;
/** Fewer events than this are not given a step of their own: a curve through single events is noise. */
const STEP_EVENTS = 15;

/**
 * The predicted events of reports as samples. Reports without events are left out of it unless they raise one: any event
 * there is wrong. An event is right when it matches gold or what gold lists as acceptable.
 */
export function samplesOf(scores: readonly ReportScore[]): Sample[] {
  return scores.flatMap(({ report, extraction, right }) =>
    (extraction?.events ?? []).map((event, i) => ({
      report: report.gold.id,
      confidence: event.confidence,
      right: right[i] === true,
    })),
  );
}

/** Expected calibration error in ten bins, as printed and cross-validated over reports. */
export function calibrationOf(samples: readonly Sample[]): Calibration {
  const folds = new Map([...new Set(samples.map(({ report }) => report))].map((id, i) => [id, i % FOLDS]));
  const recalibrated = Array.from({ length: FOLDS }, (_, fold) => {
    const curve = fitCurve(samples.filter(({ report }) => folds.get(report) !== fold));
    return samples
      .filter(({ report }) => folds.get(report) === fold)
      .map((sample) => ({ ...sample, confidence: applyCurve(curve, sample.confidence) }));
  }).flat();
  return {
    events: samples.length,
    expected_calibration_error: expectedError(samples),
    cross_validated_error: expectedError(recalibrated),
    bins: binsOf(samples)
      .filter((bin) => bin.length > 0)
      .map((bin) => ({
        confidence: round(mean(bin.map(({ confidence }) => confidence))),
        right: round(shareRight(bin)),
        events: bin.length,
      })),
  };
}

/** Mean distance between confidence and the share that is right, weighted by the events of each bin. */
export function expectedError(samples: readonly Sample[]): number {
  const distances = binsOf(samples).map((bin) =>
    bin.length === 0 ? 0 : bin.length * Math.abs(mean(bin.map((s) => s.confidence)) - shareRight(bin)),
  );
  return round(distances.reduce((sum, value) => sum + value, 0) / Math.max(1, samples.length));
}

/** Fits a curve that never falls (pool adjacent violators) and whose steps have at least 15 events. */
export function fitCurve(samples: readonly Sample[]): Curve {
  const sorted = [...samples].sort((a, b) => a.confidence - b.confidence);
  const steps: { from: number; right: number; events: number }[] = [];
  for (const [confidence, group] of groupBy(sorted)) {
    steps.push({ from: confidence, right: group.filter((s) => s.right).length, events: group.length });
    for (
      let last = steps.at(-1), before = steps.at(-2);
      last && before;
      last = steps.at(-1), before = steps.at(-2)
    ) {
      const falls = before.right * last.events >= last.right * before.events;
      if (!falls && before.events >= STEP_EVENTS) break;
      steps.splice(-2, 2, {
        from: before.from,
        right: before.right + last.right,
        events: before.events + last.events,
      });
    }
  }
  return steps.map(({ from, right, events }) => ({ from, value: right / events }));
}

/** The calibrated confidence for a raw one. */
export function applyCurve(curve: Curve, confidence: number): number {
  return (curve.findLast((step) => step.from <= confidence) ?? curve[0])?.value ?? confidence;
}

function groupBy(sorted: readonly Sample[]): Map<number, Sample[]> {
  const groups = new Map<number, Sample[]>();
  for (const sample of sorted) {
    const group = groups.get(sample.confidence);
    if (group) group.push(sample);
    else groups.set(sample.confidence, [sample]);
  }
  return groups;
}

function binsOf(samples: readonly Sample[]): Sample[][] {
  const bins: Sample[][] = Array.from({ length: BINS }, () => []);
  for (const sample of samples) bins[Math.min(BINS - 1, Math.floor(sample.confidence * BINS))]?.push(sample);
  return bins;
}

function shareRight(samples: readonly Sample[]): number {
  return samples.filter((sample) => sample.right).length / Math.max(1, samples.length);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
