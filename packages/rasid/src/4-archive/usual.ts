import type { Trend } from "../contract/api.js";

/** Weeks of the baseline: the year before the last week. */
const WEEKS = 52;
const WEEK = 7 * 86_400_000;
/** More than this times the mean, the weeks vary more than a Poisson distribution does. */
const OVER = 1.2;

/** One week and how many there were. */
export interface Week {
  readonly start: string;
  readonly count: number;
}

/**
 * What is usual in a week, from the year before the week `end`; weeks without any count too, from the first that has
 * some. Low and high hold at least 95 % of a Poisson distribution with the mean of these weeks, or of a negative
 * binomial one with their mean and variance where they vary more.
 */
export function usualOf(weeks: readonly Week[], end: string): Trend["usual"] {
  const counts = new Array<number>(WEEKS).fill(0);
  let first = 1;
  for (const { start, count } of weeks) {
    const back = Math.round((Date.parse(end) - Date.parse(start)) / WEEK);
    if (back >= 1 && back <= WEEKS) counts[back - 1] = count;
    first = Math.max(first, Math.min(back, WEEKS));
  }
  const seen = counts.slice(0, first);
  const mean = seen.reduce((a, b) => a + b, 0) / seen.length;
  const variance = seen.reduce((a, b) => a + (b - mean) ** 2, 0) / Math.max(1, seen.length - 1);
  const over = variance > mean * OVER;
  const [low, high] = over ? negativeBinomial(mean, variance) : poisson(mean);
  return {
    mean: Math.round(mean * 100) / 100,
    low,
    high,
    model: over ? "negative-binomial" : "poisson",
  };
}

const poisson = (mean: number): [number, number] =>
  interval(mean, (k) => Math.log(mean) - Math.log(k + 1), -mean);

/** With size r = mean² / (variance - mean), so that its variance is the one observed. */
function negativeBinomial(mean: number, variance: number): [number, number] {
  const size = mean ** 2 / (variance - mean);
  const fails = Math.log(1 - mean / variance);
  return interval(
    mean,
    (k) => Math.log(size + k) - Math.log(k + 1) + fails,
    size * Math.log(mean / variance),
  );
}

/** The least numbers that at least 2.5 % and 97.5 % do not exceed; `step` leads from the logarithm of one to the next. */
function interval(mean: number, step: (k: number) => number, zero: number): [number, number] {
  if (mean === 0) return [0, 0];
  let [log, below, low] = [zero, 0, -1];
  for (let k = 0; ; k++) {
    below += Math.exp(log);
    if (low < 0 && below >= 0.025) low = k;
    // The second condition ends what rounding keeps from adding up to 1.
    if (below >= 0.975 || k > mean * 50 + 100) return [Math.max(0, low), k];
    log += step(k);
  }
}
