import { FIGURE_NAMES, figureOf, type FigureName, type Intervals } from "./bootstrap.js";
import type { GroupFigures } from "./breakdown.js";
import { NONE, type Confusion } from "./confusion.js";
import type { Evaluation } from "./evaluate.js";
import type { Figures } from "./figures.js";
import type { Measure, SetMeasure } from "./measure.js";
import { phrasesTable } from "./phrases.js";
import { SLOTS } from "./slots.js";
import { markdownTable } from "./table.js";

/** A breakdown of the figures. */
export const BREAKDOWNS = ["type", "slot", "style"] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

const MOST_COSTLY = 10;

const FIGURE_TITLES: Readonly<Record<(typeof FIGURE_NAMES)[number], string>> = {
  main_event_recall: "main events found",
  event_recall: "all events found",
  precision_at_k: "precision at k",
  event_precision: "precision of all",
  all_slots_f1: "F1 of all slots",
  false_alarm_rate: "false alarms",
};

/** Everything that was measured, as Markdown; `by` adds only the breakdowns named, all of them without it. */
export function formatEvaluation(measure: Measure, by: readonly Breakdown[] = BREAKDOWNS): string {
  const parts = [
    overview(measure.sets.filter((set) => set.evaluation)),
    phrasesTable(measure.phrases ?? []),
    ...measure.sets.map((set) => recordsTable(set)),
    ...measure.sets.map((set) => incidentsTable(set)),
    ...measure.sets.flatMap((set) =>
      set.evaluation && set.evaluation.figures.gold_events > 0
        ? [`## ${set.name}`, ...breakdowns(set.evaluation, by)]
        : [],
    ),
    calibrationTable(measure),
  ];
  return parts.filter((part) => part !== "").join("\n\n") + "\n";
}

/** The ten most costly errors of all the sets, each with its trace. */
export function formatErrors(sets: readonly SetMeasure[]): string {
  const errors = sets.flatMap(({ evaluation }) => evaluation?.costly ?? []);
  const dearest = errors.sort((a, b) => b.cost - a.cost).slice(0, MOST_COSTLY);
  const lines = dearest.map((error, i) => {
    const trace = error.trace.length > 0 ? error.trace.join("\n") : "no word near it was read as an event";
    const head = `${i + 1}. ${error.report}, ${error.type} «${error.words}», costs ${error.cost}: ${error.what}`;
    return `${head}\n\n\`\`\`text\n${trace}\n\`\`\``;
  });
  return lines.length > 0 ? ["## The most costly errors", ...lines].join("\n\n") + "\n" : "";
}

/** Every wrong or missed value, a line each. */
export function formatMisses(sets: readonly SetMeasure[]): string {
  return sets
    .flatMap(({ evaluation }) => evaluation?.misses ?? [])
    .map(({ report, event, slot, want, got }) => `${report}\t${event}\t${slot}\twant ${want}\tgot ${got}\n`)
    .join("");
}

function overview(sets: readonly SetMeasure[]): string {
  if (sets.length === 0) return "";
  const rows = sets.flatMap(({ name, evaluation }) => {
    if (!evaluation) return [];
    const { reports, gold_events, grounded } = evaluation.figures;
    const cells = FIGURE_NAMES.map((figure) => withInterval(evaluation, figure));
    return [
      [name, String(reports), String(gold_events), ...cells, grounded === null ? "–" : String(grounded)],
    ];
  });
  return markdownTable(
    ["set", "reports", "events", ...FIGURE_NAMES.map((name) => FIGURE_TITLES[name]), "grounded"],
    rows,
  );
}

function withInterval(of: { figures: Figures; intervals: Intervals }, name: FigureName): string {
  const value = figureOf(of.figures, name);
  const { gold_events, predicted_events } = of.figures;
  const basis = name === "event_precision" ? predicted_events : gold_events;
  if (value === null || (name !== "false_alarm_rate" && basis === 0)) return "–";
  const interval = of.intervals[name];
  return interval ? `${show(value)} (${show(interval.low)}–${show(interval.high)})` : show(value);
}

function breakdowns(evaluation: Evaluation, by: readonly Breakdown[]): string[] {
  const { types, styles, confusion } = evaluation;
  const parts: string[] = [];
  if (by.includes("slot")) parts.push(slotTable(evaluation));
  if (by.includes("type")) {
    const figures = ["main_event_recall", "event_recall", "event_precision", "all_slots_f1"] as const;
    parts.push(groupTable("type", types, figures), confusionTable(confusion));
  }
  if (by.includes("style") && styles.length > 1) {
    parts.push(groupTable("style", styles, ["main_event_recall", "precision_at_k", "all_slots_f1"]));
  }
  return parts;
}

function slotTable(evaluation: Evaluation): string {
  return markdownTable(
    ["slot", "F1", "precision", "recall", "right", "wrong", "missed"],
    SLOTS.map((slot) => {
      const { precision, recall, right, wrong, missed } = evaluation.figures.slots[slot];
      const shares = [withInterval(evaluation, slot), show(precision), show(recall)];
      return [slot.replace("_", " "), ...shares, ...[right, wrong, missed].map(String)];
    }),
  );
}

function groupTable(
  title: string,
  groups: readonly GroupFigures[],
  names: readonly (typeof FIGURE_NAMES)[number][],
): string {
  return markdownTable(
    [title, "gold events", "read", ...names.map((name) => FIGURE_TITLES[name])],
    groups.map((group) => [
      group.name,
      String(group.figures.gold_events),
      String(group.figures.predicted_events),
      ...names.map((name) => withInterval(group, name)),
    ]),
  );
}

function confusionTable(confusion: Confusion): string {
  const rows = Object.keys(confusion).sort(noneLast);
  const columns = [...new Set(Object.values(confusion).flatMap((row) => Object.keys(row)))].sort(noneLast);
  return markdownTable(
    ["gold \\ read as", ...columns],
    rows.map((row) => [row, ...columns.map((column) => String(confusion[row]?.[column] ?? ""))]),
  );
}

function noneLast(a: string, b: string): number {
  return Number(a === NONE) - Number(b === NONE) || (a < b ? -1 : 1);
}

function recordsTable({ name, records }: SetMeasure): string {
  if (!records) return "";
  const table = markdownTable(
    ["type", "F1, all negatives", "F1, easy negatives", "precision", "recall", "source head", "target head"],
    records.map(({ kind, all_negatives: all, easy_negatives: easy, source, target }) => [
      kind,
      ...[all.f1, easy.f1, all.precision, all.recall, source.head, target.head].map(show),
    ]),
  );
  return `## ${name}\n\n${table}`;
}

function incidentsTable({ name, incidents }: SetMeasure): string {
  if (!incidents) return "";
  const rows = Object.entries(incidents).map(([key, value]) => [key.replaceAll("_", " "), String(value)]);
  return `## Incidents of ${name}\n\n${markdownTable(["figure", "value"], rows)}`;
}

function calibrationTable({ calibration }: Measure): string {
  const { events, expected_calibration_error, cross_validated_error, bins } = calibration;
  if (events === 0) return "";
  const table = markdownTable(
    ["confidence", "share that is right", "events"],
    bins.map((bin) => [show(bin.confidence), show(bin.right), String(bin.events)]),
  );
  return (
    `## Confidence\n\nExpected calibration error over ${events} events: ${show(expected_calibration_error)}; ` +
    `after a curve fitted on other reports (five folds): ${show(cross_validated_error)}.\n\n${table}`
  );
}

function show(value: number): string {
  return value.toFixed(3);
}
