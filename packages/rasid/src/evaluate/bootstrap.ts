import { addUp, figuresOf, type Counts, type Figures } from "./figures.js";

/** A figure's 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The figures that carry an interval. */
export const WITH_INTERVAL = {
  main_event_recall: (figures) => figures.main_event_recall,
  event_recall: (figures) => figures.event_recall,
  precision_at_k: (figures) => figures.precision_at_k,
  event_precision: (figures) => figures.event_precision,
  all_slots_f1: (figures) => figures.all_slots.f1,
  false_alarm_rate: (figures) => figures.false_alarm_rate,
} as const satisfies Readonly<Record<string, (figures: Figures) => number | null>>;
export type FigureName = keyof typeof WITH_INTERVAL;
export const FIGURE_NAMES: readonly FigureName[] = [
  "main_event_recall",
  "event_recall",
  "precision_at_k",
  "event_precision",
  "all_slots_f1",
  "false_alarm_rate",
];

export type Intervals = Partial<Record<FigureName, Interval>>;

/**
 * 95 % intervals by drawing whole reports again, with replacement: events of one report share its style and its
 * difficulties, so drawing single events would make the intervals too narrow. The seed is fixed: same gold, same figures.
 */
export function bootstrap(reports: readonly Counts[], draws = 1000, seed = 20_260_101): Intervals {
  if (reports.length < 2) return {};
  const random = seeded(seed);
  const samples = new Map<FigureName, number[]>();
  for (let draw = 0; draw < draws; draw++) {
    const figures = figuresOf(addUp(redraw(reports, random)));
    for (const name of FIGURE_NAMES) {
      const value = WITH_INTERVAL[name](figures);
      if (value === null) continue;
      const values = samples.get(name);
      if (values) values.push(value);
      else samples.set(name, [value]);
    }
  }
  const intervals: Intervals = {};
  for (const [name, values] of samples) {
    values.sort((a, b) => a - b);
    intervals[name] = { low: quantile(values, 0.025), high: quantile(values, 0.975) };
  }
  return intervals;
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function* redraw<T>(items: readonly T[], random: () => number): Generator<T> {
  for (let i = 0; i < items.length; i++) {
    const item = items[Math.floor(random() * items.length)];
    if (item !== undefined) yield item;
  }
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
