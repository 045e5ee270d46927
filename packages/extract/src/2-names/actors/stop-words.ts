import events from "../../../packed/events.js";
import people from "../../../packed/people.js";
import { fold } from "../../1-text/fold.js";

const STOPS = new Set<string>();
for (const word of people.stops) STOPS.add(fold(word));
for (const verb of events.verbs) {
  for (const form of verb.perfect) {
    const base = fold(form);
    if (base.includes(" ")) continue;
    for (const end of ["", "ت", "وا", "ا", "ته", "ها", "ه", "تها"]) STOPS.add(base + end);
  }
  for (const form of verb.imperfect) STOPS.add(fold(form));
  for (const noun of verb.nouns) STOPS.add(fold(noun));
}
for (const speech of events.speech) for (const form of speech.forms) STOPS.add(fold(form));
for (const row of events.grammar) for (const form of row.forms) STOPS.add(fold(form));

/** Whether a word is a verb, a preposition or another word that ends a name. */
export function endsName(norm: string): boolean {
  if (STOPS.has(norm)) return true;
  const bare = norm.replace(/^[وف](?=..)/, "");
  return bare !== norm && STOPS.has(bare);
}

/** Whether a word looks like a verb in the imperfect: يستهدف، ستعلن. */
export function looksLikeVerb(norm: string): boolean {
  return /^(?:سي|ست|تت|تست|يست|يت)..|^[يت].{3,}ون$/.test(norm);
}
