import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";

/** How far after ضد، رفضاً لـ، المطالبة برحيل the one who is meant may stand, in words. */
const REACH = 8;
const OPPOSED: ReadonlySet<string> = new Set([
  "government",
  "state",
  "official",
  "office",
  "party",
  "military",
  "police",
  "institution",
  "armed-group",
  "organisation",
]);

/** Against whom people protest: the first body or official after words of opposition (class `against`) in the sentence. */
export function opposedIn(reading: Reading, token: number): Phrase | undefined {
  const { from, to } = sentenceOf(reading, token);
  for (let i = from; i < to; i++) {
    const end = reading.words[i]?.classes.get("against");
    if (end === undefined) continue;
    for (let k = end; k < Math.min(to, end + REACH); k++) {
      const phrase = reading.phraseAt[k];
      if (phrase?.actor !== undefined && OPPOSED.has(phrase.actor.kind)) return phrase;
    }
  }
  return undefined;
}
