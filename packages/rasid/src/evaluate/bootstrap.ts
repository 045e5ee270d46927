import { addUp, figuresOf, type Counts, type Figures } from "./figures.js";
import { SLOTS, type Slot } from "./slots.js";

/** A figure's 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The figures that carry an interval: those of events, and F1 of each slot. */
export const FIGURE_NAMES = [
  "main_event_recall",
  "event_recall",
  "precision_at_k",
  "event_precision",
  "all_slots_f1",
  "false_alarm_rate",
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number] | Slot;

export type Intervals = Partial<Record<FigureName, Interval>>;

/** One figure of all. */
export function figureOf(figures: Figures, name: FigureName): number | null {
  if (name === "all_slots_f1") return figures.all_slots.f1;
  return isSlot(name) ? figures.slots[name].f1 : figures[name];
}

/**
 * 95 % intervals by drawing whole reports again, with replacement: events of one report share its style and its
 * difficulties, so drawing single events would make the intervals too narrow. The seed is fixed: same gold, same figures.
 */
export function bootstrap(reports: readonly Counts[], draws = 1000, seed = 20_260_101): Intervals {
  if (reports.length < 2) return {};
  const random = seeded(seed);
  const samples = new Map<FigureName, number[]>([...FIGURE_NAMES, ...SLOTS].map((name) => [name, []]));
  for (let draw = 0; draw < draws; draw++) {
    const figures = figuresOf(addUp(redraw(reports, random)));
    for (const [name, values] of samples) {
      const value = figureOf(figures, name);
      if (value !== null) values.push(value);
    }
  }
  const intervals: Intervals = {};
  for (const [name, values] of samples) {
    if (values.length === 0) continue;
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

function isSlot(name: string): name is Slot {
  return SLOTS.some((slot) => slot === name);
}
