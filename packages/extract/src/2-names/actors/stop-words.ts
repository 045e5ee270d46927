import events from "../../../packed/events.js";
import people from "../../../packed/people.js";
import { fold } from "../../1-text/fold.js";

const STOPS = new Set<string>();
const VERBS = new Set<string>();
const EVENTS = new Set<string>();
for (const word of people.stops) STOPS.add(fold(word));
for (const verb of [...events.verbs, ...events.collocations]) {
  for (const form of verb.perfect) {
    const base = fold(form);
    if (base.includes(" ")) continue;
    for (const end of ["", "ت", "وا", "ا", "ته", "ها", "ه", "تها", "هم", "تهم"]) VERBS.add(base + end);
  }
  for (const form of verb.imperfect) VERBS.add(fold(form));
  for (const noun of verb.nouns) EVENTS.add(fold(noun));
}
for (const speech of events.speech) for (const form of speech.forms) VERBS.add(fold(form));
// Words whose first letter is their own (بغداد) end no name.
for (const row of events.grammar)
  if (row.class !== "own-letter") for (const form of row.forms) STOPS.add(fold(form));

function has(words: ReadonlySet<string>, norm: string): boolean {
  if (words.has(norm)) return true;
  const bare = norm.replace(/^[وف](?=..)/, "");
  return bare !== norm && words.has(bare);
}

/** Whether a word is a verb, a preposition, the name of an event or another word that ends a name. */
export function endsName(norm: string): boolean {
  // القاضي بإطلاق سراح …
  const governed = norm.replace(/^[وف]?[بل](?=....)/, "");
  return (
    has(STOPS, norm) || has(VERBS, norm) || has(EVENTS, norm) || EVENTS.has(governed) || STOPS.has(governed)
  );
}

/** Whether a word is a known verb in the perfect or a word of speech. */
export function isVerb(norm: string): boolean {
  return has(VERBS, norm);
}

/** Whether a word is a verb, a preposition, a number or an adverb: nothing that takes an adjective. */
export function takesNoAdjective(norm: string): boolean {
  if (EVENTS.has(norm)) return false;
  return (
    has(VERBS, norm) || has(STOPS, norm) || looksLikeVerb(norm) || /^[يت].{2,}$|(?:هم|ها|هما|وا)$/.test(norm)
  );
}

/** Whether a word looks like a verb in the imperfect: يستهدف، ستعلن. */
export function looksLikeVerb(norm: string): boolean {
  return /^(?:سي|ست|تت|تست|يست|يت)..|^ي.{3,}ون$/.test(norm);
}
