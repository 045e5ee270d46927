import { selectorOf, type TokenSpan } from "../1-text/document.js";
import type { Participant } from "../contract/schemas.js";
import type { Phrase } from "../4-events/phrases.js";
import type { Reading } from "../4-events/reading.js";

/** Longest plain phrase that names somebody, in words. */
const LONGEST = 4;

/** A phrase as the record names it: its words without a conjunction and how many they are, its entity, its count. */
export function participantOf(reading: Reading, told: Phrase): Participant {
  const phrase = describedBy(reading, told);
  const { actor } = phrase;
  const from = nounOf(reading, phrase);
  const selector = selectorOf(reading.doc, trim({ ...phrase, from }));
  const start =
    actor !== undefined && actor.from === from ? Math.max(selector.start, actor.start) : selector.start;
  return {
    text: reading.doc.text.slice(start, selector.end),
    start,
    end: selector.end,
    ...(actor?.entity && { entity: actor.entity }),
    ...(phrase.count !== undefined && { count: phrase.count }),
    ...(actor?.private === true && { private: true }),
  };
}

/** مئات المتظاهرين: after a vague number alone, who they are. */
export function describedBy({ doc, phraseAt }: Reading, phrase: Phrase): Phrase {
  if (phrase.actor?.class !== "people" || phrase.actor.to > phrase.actor.from + 1) return phrase;
  const after = doc.tokens[phrase.to]?.norm === "من" ? phrase.to + 1 : phrase.to;
  const next = phraseAt[after];
  const joined = next?.from === after && next.kind !== "place" && next.prefix === "" && !next.conjunction;
  return joined ? next : phrase;
}

/** Where the noun of a phrase begins after the words that tell how many: نحو 150 متمرداً، عشرات من المسلحين. */
function nounOf({ words, doc, numberEnd }: Reading, { from, to }: Phrase): number {
  let at = from;
  while (at < to) {
    const some = words[at]?.classes.get("quantifier") ?? at;
    // أحد المهاجمين is one of them.
    const many = some > at + 1 || MOST.has(doc.tokens[at]?.norm ?? "");
    const after = numberEnd.get(at) ?? (many ? some : undefined);
    if (after === undefined && doc.tokens[at]?.norm !== "من") break;
    at = after ?? at + 1;
  }
  // أربعة منهم has no noun.
  return at < to && words[at]?.classes.has("pronoun") !== true ? at : from;
}

/** بعض المسلحين، عدة أشخاص: how many, not who. */
const MOST: ReadonlySet<string> = new Set(["بعض", "عده", "معظم", "اغلب", "غالبيه"]);

const trim = (p: Phrase): TokenSpan =>
  p.kind === "noun" ? { from: p.from, to: Math.min(p.to, p.from + LONGEST) } : p;
