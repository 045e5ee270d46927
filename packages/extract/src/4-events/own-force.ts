import type { Attribution } from "./attribution.js";
import { asThreat, type Candidate } from "./candidates.js";
import type { Phrase } from "./phrases.js";
import type { Roles } from "./roles.js";

/** Those who speak for a state and those who act for it. */
const OF_STATES: ReadonlySet<string> = new Set([
  "state",
  "government",
  "office",
  "official",
  "military",
  "police",
  "intelligence",
]);

/** Whether what one does is announced by his own side: the same body, or one of the same state. */
function isOneSide(speaker: Phrase, doer: Phrase): boolean {
  const [a, b] = [speaker.actor?.entity, doer.actor?.entity];
  if (a === undefined || b === undefined) return false;
  if (a.id === b.id) return true;
  return a.country !== undefined && a.country === b.country && OF_STATES.has(a.kind) && OF_STATES.has(b.kind);
}

/** Force that a side says it will use is a threat: قال وزير الدفاع الإسرائيلي إن إسرائيل ستضرب …. */
export function asOwnThreat(c: Candidate, { actors }: Roles, said: Attribution | undefined): Candidate {
  const speaker = said?.chain.at(-1);
  const doer = actors[0];
  if (!c.future || speaker === undefined || doer === undefined || !isOneSide(speaker, doer)) return c;
  const sense = asThreat(c.sense);
  return sense === c.sense ? c : { ...c, sense, future: false };
}
