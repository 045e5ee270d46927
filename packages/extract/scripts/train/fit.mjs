// Logistic regression over sparse binary features, with selection and whole-number weights. No chance in it: the
// start is zero and every step is over all examples, so the same sentences give the same model.
const FEWEST_SENTENCES = 3; // a feature of fewer sentences says nothing
const MOST_FEATURES = 5500; // of each type
const PENALTY = 0.25;
const STEPS = 90;
const RARITY_UNIT = 4;

/** How rare each feature of the sentences is, in whole numbers; those of the engine (`e:`) count alike. */
export function rarities(rows) {
  const count = new Map();
  for (const row of rows) for (const f of row.features) count.set(f, (count.get(f) ?? 0) + 1);
  const out = new Map();
  for (const [f, n] of count) {
    const rarity = f.startsWith("e:") ? 1 : Math.log(rows.length / n);
    if (n >= FEWEST_SENTENCES) out.set(f, Math.max(1, Math.round(rarity * RARITY_UNIT)));
  }
  return out;
}

/** Trains one type: a bias and the weight of each feature kept, in whole units; score.ts sums them the same way. */
export function train(rows, rarity, { groupOf, WEIGHT_UNIT }) {
  const first = descend(rows, rarity, groupOf);
  const strongest = [...first.weights].sort((a, b) => strength(b) - strength(a) || (a[0] < b[0] ? -1 : 1));
  const kept = new Map(strongest.slice(0, MOST_FEATURES).map(([f]) => [f, rarity.get(f)]));
  const { bias, weights } = descend(rows, kept, groupOf);
  const whole = [...weights].map(([f, w]) => [f, Math.round(w * kept.get(f) * WEIGHT_UNIT)]);
  return { bias: Math.round(bias * WEIGHT_UNIT), weights: new Map(whole), rarity: kept };
  function strength([f, w]) {
    return Math.abs(w) * rarity.get(f);
  }
}

/** The features of one sentence as numbers: each group of them has length 1. */
function vector(row, rarity, index, groupOf) {
  const at = [];
  const norms = new Map();
  for (const f of row.features) {
    const r = rarity.get(f);
    if (r === undefined) continue;
    at.push([index.get(f), r, groupOf(f)]);
    norms.set(groupOf(f), (norms.get(groupOf(f)) ?? 0) + r * r);
  }
  return {
    index: Int32Array.from(at, ([i]) => i),
    value: Float64Array.from(at, ([, r, group]) => r / Math.sqrt(norms.get(group))),
  };
}

/** Nesterov's accelerated descent on the logistic loss with a squared penalty; the bias is free of it. */
function descend(rows, rarity, groupOf) {
  const names = [...rarity.keys()].sort();
  const index = new Map(names.map((f, i) => [f, i]));
  const xs = rows.map((row) => vector(row, rarity, index, groupOf));
  const n = names.length;
  let w = new Float64Array(n + 1);
  let ahead = new Float64Array(n + 1);
  const step = 1 / (1.1 * steepest(xs, n) + PENALTY);
  let t = 1;
  for (let k = 0; k < STEPS; k++) {
    const gradient = new Float64Array(n + 1);
    xs.forEach((x, r) => {
      const d = 1 / (1 + Math.exp(-dot(x, ahead) - ahead[n])) - (rows[r].yes ? 1 : 0);
      add(gradient, x, d);
      gradient[n] += d;
    });
    const next = ahead.map((a, j) => a - step * (gradient[j] + (j < n ? PENALTY * a : 0)));
    const after = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
    ahead = next.map((v, j) => v + ((t - 1) / after) * (v - w[j]));
    [w, t] = [next, after];
  }
  return { bias: w[n], weights: new Map(names.map((f, i) => [f, w[i]])) };
}

/** The steepest curve of the loss (power iteration), which bounds the step. */
function steepest(xs, n) {
  let u = new Float64Array(n + 1).fill(1 / Math.sqrt(n + 1));
  let length = 1;
  for (let k = 0; k < 15; k++) {
    const next = new Float64Array(n + 1);
    for (const x of xs) {
      const s = (dot(x, u) + u[n]) / 4;
      add(next, x, s);
      next[n] += s;
    }
    length = Math.sqrt(next.reduce((sum, v) => sum + v * v, 0));
    u = next.map((v) => v / length);
  }
  return length;
}

function dot({ index, value }, w) {
  let sum = 0;
  for (let j = 0; j < index.length; j++) sum += w[index[j]] * value[j];
  return sum;
}

function add(target, { index, value }, by) {
  for (let j = 0; j < index.length; j++) target[index[j]] += by * value[j];
}
