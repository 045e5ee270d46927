import { EXTRACTOR } from "@rasid/extract";
import { formatErrors, formatEvaluation } from "./format.js";
import type { Measure } from "./measure.js";

/**
 * The page `docs/accuracy.md`. Errors are shown of the project's own development gold only: words of other gold are not
 * ours to print, and those of held-out gold must stay unseen.
 */
export function accuracyPage(measure: Measure): string {
  const own = measure.sets.filter((set) => set.name.startsWith("own") && !set.heldOut);
  return [
    "# How well Rasid reads\n",
    "Written by `npx rasid evaluate --write docs/accuracy.md`; do not edit. What each figure means and how it is " +
      "taken: [method-evaluation.md](method-evaluation.md).\n",
    `Extractor: ${EXTRACTOR.name} ${EXTRACTOR.version}. In brackets: 95 % intervals.\n`,
    formatEvaluation(measure),
    formatErrors(own),
  ].join("\n");
}
