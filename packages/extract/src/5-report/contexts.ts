import { CONTEXT_WORDS } from "../4-events/lexicon.js";
import { sentenceOf, type Reading } from "../4-events/reading.js";
import type { Context } from "../contract/vocabulary.js";
import type { Joined } from "./join.js";

/** How much the words of a context must weigh together (data/events/contexts.tsv) before an event is put in it. */
const ENOUGH = 2;
/** No more contexts than a coder would enter. */
const MOST = 4;

/** PLOVER's contexts of an event, from the words of the sentences that tell of it; the strongest first. */
export function contextsOf(reading: Reading, joined: Joined): Context[] {
  const weights = new Map<Context, number>();
  const seen = new Set<number>();
  for (const mention of joined.mentions) {
    const { from, to } = sentenceOf(reading, mention.candidate.from);
    if (seen.has(from)) continue;
    seen.add(from);
    for (let i = from; i < to; i++) {
      for (const { context, weight } of CONTEXT_WORDS.longestAt(reading.doc, i)?.values ?? [])
        weights.set(context, (weights.get(context) ?? 0) + weight);
    }
  }
  return [...weights]
    .filter(([, weight]) => weight >= ENOUGH)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([context]) => context);
}
