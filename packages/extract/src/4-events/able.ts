import type { Phrase } from "./phrases.js";

const ABLE: ReadonlySet<string> = new Set([
  "military",
  "police",
  "intelligence",
  "armed-group",
  "government",
  "state",
  "office",
  "official",
  "organisation",
  "party",
  "institution",
]);
/** Classes of people who do what events tell of (data/actors/classes.tsv). */
const ABLE_CLASSES =
  /soldier|gunm|fighter|settler|police|militant|attacker|bomber|protester|criminal|security|officer|official|authorit/;

/** Whether a phrase names who could have done it: a state, a force, a group, a body, an official, armed people. */
export function canAct(phrase: Phrase): boolean {
  if (phrase.held === true) return false;
  if (phrase.origin !== undefined) return true;
  if (phrase.place !== undefined) return phrase.place.class === "country";
  const { actor } = phrase;
  if (actor === undefined) return false;
  return ABLE.has(actor.kind) || ABLE_CLASSES.test(actor.class ?? "");
}
