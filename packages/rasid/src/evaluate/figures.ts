import { SLOTS, type Slot } from "./slots.js";

/** Values that are right, wrong, and missed. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** Counts that add up over reports; every figure is computed from such a sum. */
export interface Counts {
  reports: number;
  without_prediction: number;
  gold_events: number;
  found: number;
  main: number;
  main_found: number;
  places: number;
  places_right: number;
  predicted_events: number;
  right_events: number;
  negatives: number;
  alarms: number;
  values: number;
  grounded: number;
  slots: Record<Slot, Tally>;
}

/** Precision, recall and F1 with the counts behind them. */
export interface Prf extends Tally {
  precision: number;
  recall: number;
  f1: number;
}

/** The figures of `shared/score/score.py`, by the same names. */
export interface Figures {
  reports: number;
  without_prediction: number;
  event_recall: number;
  main_event_recall: number;
  precision_at_k: number;
  event_precision: number;
  gold_events: number;
  predicted_events: number;
  slots: Record<Slot, Prf>;
  all_slots: Prf;
  false_alarm_rate: number | null;
  reports_without_events: number;
  grounded: number | null;
  values: number;
}

/** Counts of nothing. */
export function noCounts(): Counts {
  const none = (): Tally => ({ right: 0, wrong: 0, missed: 0 });
  return {
    reports: 0,
    without_prediction: 0,
    gold_events: 0,
    found: 0,
    main: 0,
    main_found: 0,
    places: 0,
    places_right: 0,
    predicted_events: 0,
    right_events: 0,
    negatives: 0,
    alarms: 0,
    values: 0,
    grounded: 0,
    slots: {
      date: none(),
      country: none(),
      place: none(),
      actor: none(),
      recipient: none(),
      killed: none(),
      injured: none(),
      detained: none(),
      kidnapped: none(),
      according_to: none(),
      status: none(),
    },
  };
}

const SUMS = [
  "reports",
  "without_prediction",
  "gold_events",
  "found",
  "main",
  "main_found",
  "places",
  "places_right",
  "predicted_events",
  "right_events",
  "negatives",
  "alarms",
  "values",
  "grounded",
] as const satisfies readonly (keyof Counts)[];

/** The sum of counts. */
export function addUp(all: Iterable<Counts>): Counts {
  const sum = noCounts();
  for (const one of all) {
    for (const key of SUMS) sum[key] += one[key];
    for (const slot of SLOTS) addTally(sum.slots[slot], one.slots[slot]);
  }
  return sum;
}

/** Adds one tally to another. */
export function addTally(sum: Tally, one: Readonly<Tally>): void {
  sum.right += one.right;
  sum.wrong += one.wrong;
  sum.missed += one.missed;
}

/** All slots together. */
export function allSlots(counts: Counts): Tally {
  const sum: Tally = { right: 0, wrong: 0, missed: 0 };
  for (const slot of SLOTS) addTally(sum, counts.slots[slot]);
  return sum;
}

/** Precision, recall and F1 of a tally. */
export function prf(tally: Readonly<Tally>): Prf {
  const { right, wrong, missed } = tally;
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, right + missed);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return { precision: round(precision), recall: round(recall), f1: round(f1), right, wrong, missed };
}

/** The figures of counts. */
export function figuresOf(counts: Counts): Figures {
  const share = (part: number, whole: number): number => round(part / Math.max(1, whole));
  const { slots } = counts;
  return {
    reports: counts.reports,
    without_prediction: counts.without_prediction,
    event_recall: share(counts.found, counts.gold_events),
    main_event_recall: share(counts.main_found, counts.main),
    precision_at_k: share(counts.places_right, counts.places),
    event_precision: share(counts.right_events, counts.predicted_events),
    gold_events: counts.gold_events,
    predicted_events: counts.predicted_events,
    slots: {
      date: prf(slots.date),
      country: prf(slots.country),
      place: prf(slots.place),
      actor: prf(slots.actor),
      recipient: prf(slots.recipient),
      killed: prf(slots.killed),
      injured: prf(slots.injured),
      detained: prf(slots.detained),
      kidnapped: prf(slots.kidnapped),
      according_to: prf(slots.according_to),
      status: prf(slots.status),
    },
    all_slots: prf(allSlots(counts)),
    false_alarm_rate: counts.negatives > 0 ? round(counts.alarms / counts.negatives) : null,
    reports_without_events: counts.negatives,
    grounded: counts.values > 0 ? round(counts.grounded / counts.values, 4) : null,
    values: counts.values,
  };
}

/** Rounds as Python does: an exact half goes to the even digit. */
export function round(value: number, digits = 3): number {
  const scaled = value * 2 ** (digits + 1);
  const half = Number.isInteger(scaled) && scaled % 2 !== 0;
  if (!half) return Number(value.toFixed(digits));
  const floor = Math.floor(value * 10 ** digits);
  return (floor % 2 === 0 ? floor : floor + 1) / 10 ** digits;
}
