import { EXTRACTOR } from "@rasid/extract";
import { formatErrors, formatEvaluation } from "./format.js";
import type { Measure, SetMeasure } from "./measure.js";

/**
 * The page `docs/accuracy.md`. Errors are shown of the project's own development gold only: words of other gold are not
 * ours to print, and those of held-out gold must stay unseen.
 */
export function accuracyPage(measure: Measure): string {
  const own = measure.sets.filter((set) => isOwn(set) && !set.heldOut);
  const shown = measure.sets.map((set) => (isOwn(set) ? set : withoutStyles(set)));
  return [
    "# How well Rasid reads\n",
    "Written by `npx rasid evaluate --write docs/accuracy.md`; do not edit. What each figure means and how it is " +
      "taken: [method-evaluation.md](method-evaluation.md).\n",
    `Extractor: ${EXTRACTOR.name} ${EXTRACTOR.version}. In brackets: 95 % intervals.\n`,
    "The gold standard records are what the gate was trained on, so their table overstates; read the cross-validated " +
      "figures in [method-model.md](method-model.md) instead.\n",
    formatEvaluation({ ...measure, sets: shown }),
    formatErrors(own),
  ].join("\n");
}

function isOwn(set: SetMeasure): boolean {
  return set.name.startsWith("own");
}

/** Styles are described in words of the gold, which are not ours either. */
function withoutStyles(set: SetMeasure): SetMeasure {
  return set.evaluation ? { ...set, evaluation: { ...set.evaluation, styles: [] } } : set;
}
