import type { Phrase } from "../4-events/phrases.js";
import { sentenceOf, type Reading } from "../4-events/reading.js";
import { argumentsAfter } from "../4-events/walk.js";
import { ownSubject } from "../4-events/subjects.js";
import type { Joined } from "./join.js";

/** Who says that he did it, or is said to stand behind it, and the words. */
export interface Responsibility {
  readonly event: Joined;
  readonly actor: Phrase;
  /** Token of the word of claiming. */
  readonly token: number;
}

/** Kinds of actors who claim attacks. */
const CLAIMANTS: ReadonlySet<string> = new Set([
  "armed-group",
  "military",
  "party",
  "organisation",
  "state",
  "government",
]);

/**
 * Finds claims of responsibility: تبنى التنظيم الهجوم، أعلنت الحركة مسؤوليتها عن التفجير، تقف الجماعة وراء العملية
 * (class `claimed` of data/events/grammar.tsv). The attack is the one named in the sentence, else the last told before.
 */
export function findResponsibility(reading: Reading, events: readonly Joined[]): Responsibility[] {
  const attacks = events.filter((e) => e.type === "ASSAULT");
  if (attacks.length === 0) return [];
  const out: Responsibility[] = [];
  for (let i = 0; i < reading.words.length; i++) {
    const word = reading.words[i];
    const to = word?.classes.get("claimed");
    if (word === undefined || to === undefined || deniesIt(reading, i)) continue;
    const actor = claimant(reading, i, to);
    const event = claimedEvent(reading, attacks, i);
    if (actor !== undefined && event !== undefined) out.push({ event, actor, token: i });
  }
  return out;
}

/** لم تتبن أي جهة، لم تعلن جهة مسؤوليتها. */
function deniesIt(reading: Reading, i: number): boolean {
  const { from } = sentenceOf(reading, i);
  for (let k = i - 1; k >= Math.max(from, i - 5); k--)
    if (reading.words[k]?.classes.has("negation") === true) return true;
  return false;
}

const canClaim = (p: Phrase | undefined): p is Phrase =>
  p?.actor !== undefined && CLAIMANTS.has(p.actor.kind);

function claimant(reading: Reading, i: number, to: number): Phrase | undefined {
  const subject = ownSubject(reading, i);
  if (canClaim(subject)) return subject;
  const after = argumentsAfter(reading, to).find((a) => a.preposition === "" && canClaim(a.phrase));
  if (after !== undefined) return after.phrase;
  const { from, to: end } = sentenceOf(reading, i);
  for (let k = i - 1; k >= from; k--) if (canClaim(reading.phraseAt[k])) return reading.phraseAt[k];
  for (let k = to; k < end; k++) if (canClaim(reading.phraseAt[k])) return reading.phraseAt[k];
  return undefined;
}

function claimedEvent(reading: Reading, attacks: readonly Joined[], i: number): Joined | undefined {
  const { from, to } = sentenceOf(reading, i);
  const at = (e: Joined): number[] => e.mentions.map((m) => m.candidate.from);
  const bound = /(?:ه|ها|هما|هم)$/.test(reading.doc.tokens[i]?.norm ?? "");
  const here = attacks.flatMap((e) =>
    at(e)
      .filter((k) => k >= from && k < to)
      .map((k) => ({ e, k })),
  );
  const after = here.filter((x) => x.k > i).sort((a, b) => a.k - b.k)[0];
  const before = here.filter((x) => x.k < i).sort((a, b) => b.k - a.k)[0];
  const near = bound ? (before ?? after) : (after ?? before);
  if (near !== undefined) return near.e;
  const earlier = attacks
    .map((e) => ({ e, k: Math.max(-1, ...at(e).filter((k) => k < i)) }))
    .filter((x) => x.k >= 0)
    .sort((a, b) => b.k - a.k)[0];
  return attacks.find((e) => !e.background && at(e).some((k) => k < i)) ?? earlier?.e ?? attacks[0];
}
