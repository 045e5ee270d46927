// F1 as shared/score/gsr.py has it, and the threshold that serves both of its figures.
const NEGATIVES = { all: ["easy no", "difficult no"], easy: ["easy no"] };

/** Precision, recall and F1 of judged sentences `{ row, score }`, against all negatives and against easy ones. */
export function measure(scored, threshold) {
  const of = (negatives) => {
    let [hits, wrong, missed] = [0, 0, 0];
    for (const { row, score } of scored) {
      const found = row.told && (row.sure || score >= threshold);
      if (row.yes) found ? hits++ : missed++;
      else if (found && negatives.includes(row.label)) wrong++;
    }
    return {
      precision: hits / Math.max(1, hits + wrong),
      recall: hits / Math.max(1, hits + missed),
      f1: (2 * hits) / Math.max(1, 2 * hits + wrong + missed),
    };
  };
  return { all: of(NEGATIVES.all), easy: of(NEGATIVES.easy) };
}

/** The threshold with the best sum of both F1, smoothed over its neighbours so that no lucky gap decides. */
export function chooseThreshold(scored, unit) {
  const grid = Array.from({ length: 101 }, (_, i) => Math.round((-4 + i * 0.06) * unit));
  const sums = grid.map((t) => measure(scored, t)).map(({ all, easy }) => all.f1 + easy.f1);
  const smooth = sums.map((_, i) => {
    const near = sums.slice(Math.max(0, i - 3), i + 4);
    return near.reduce((a, b) => a + b, 0) / near.length;
  });
  return grid[smooth.indexOf(Math.max(...smooth))];
}
