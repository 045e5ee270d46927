import { writtenAt, type Document, type TokenSpan } from "../1-text/document.js";
import { lettersOf, vocalised } from "../1-text/fold.js";
import { COMMAS } from "../1-text/marks.js";
import { isFinite, type Sight } from "./sight.js";

/** The names, numbers and times of a text, by each token that they cover. */
export type Names = ReadonlyMap<number, NamedSpan>;

/** Words that were found as one thing. */
export interface NamedSpan extends TokenSpan {
  readonly kind: "actor" | "entity" | "place" | "number" | "time";
  /** A force or armed group that is known by its name. */
  readonly armed: boolean;
  /** و is written together with its first word. */
  readonly joined: boolean;
  /** Preposition written together with its first word. */
  readonly prefix: string;
}

const ENDS = new Set([".", "؛", ";", ":", "؟", "!", "…", "•"]);
/** Classes of words that a verb opens its clause after. */
const OPENERS = [
  "particle",
  "negation",
  "clause",
  "possible",
  "expected",
  "background",
  "relative",
  "conditional",
];

/** Whether a verb has no subject before it, so that what follows it is its subject: at the start of its clause. */
export function opens(doc: Document, sights: readonly Sight[], verb: number): boolean {
  const token = doc.tokens[verb];
  const before = doc.tokens[verb - 1];
  const sight = sights[verb - 1];
  // قطعوا: the subject is in the verb.
  if (token === undefined || marksPassive(doc, verb) || /(?:وا|ون)$/.test(token.norm)) return false;
  if (before === undefined || sight === undefined || before.sentence !== token.sentence) return true;
  if (before.kind !== "word" || isJoined(doc, sights, verb)) return true;
  return OPENERS.some((name) => sight.classes.has(name));
}

/** Whether و or ف joins a verb to what stands before. */
export function isJoined(doc: Document, sights: readonly Sight[], verb: number): boolean {
  return sights[verb]?.joined ?? /^[وف]/.test(doc.tokens[verb]?.norm ?? "");
}

/** Whether nothing that could be an object follows in the clause: a preposition, a mark or the end. */
export function isLast(doc: Document, sights: readonly Sight[], names: Names, i: number): boolean {
  const token = doc.tokens[i];
  if (token?.sentence !== doc.tokens[i - 1]?.sentence || token?.kind !== "word") return true;
  if (names.get(i)?.kind === "time" || /^(?:لل|بال)/.test(token.norm)) return true;
  if (/^[بل].{3}/.test(token.norm) && sights[i]?.classes.has("own-letter") === false) return true;
  return ["preposition", "clause", "agent", "means"].some((name) => sights[i]?.classes.has(name) === true);
}

/** Whether the clause of an event word ends at a token after it. */
export function endsClause(doc: Document, sights: readonly Sight[], names: Names, i: number): boolean {
  const token = doc.tokens[i];
  if (token === undefined) return true;
  if (token.kind === "mark") {
    if (COMMAS.has(token.norm)) return beginsClause(sights, names, i + 1);
    return ENDS.has(token.norm);
  }
  return token.norm === "وذلك" || beginsClause(sights, names, i);
}

/** Whether what stands before an event word is no more about it: the clause ends, or another event is named. */
export function endsClauseBefore(doc: Document, sights: readonly Sight[], names: Names, i: number): boolean {
  const token = doc.tokens[i];
  if (token === undefined || token.kind === "mark") return token?.norm !== '"';
  if (names.has(i)) return false;
  const sight = sights[i];
  return sight === undefined || sight.verb === true || sight.classes.has("clause") || sight.senses.length > 0;
}

function beginsClause(sights: readonly Sight[], names: Names, i: number): boolean {
  const sight = sights[i];
  if (sight === undefined) return true;
  if (names.has(i)) return false;
  if (sight.classes.has("clause") || sight.classes.has("relative") || sight.classes.has("result"))
    return true;
  if (sight.verb !== true || sight.classes.has("preposition")) return false;
  // وقف، نقل, قتل: verbal nouns are written like their verbs.
  return !sight.senses.some((m) => m.values.some((s) => !isFinite(s)));
}

/** A damma on the first letter of a verb, or on the one that its form gives it: قُتل، يُقتل، اختُطف، استُهدف. */
export function marksPassive(doc: Document, i: number): boolean {
  const raw = vocalised(writtenAt(doc, i)).replace(/^[وف]\u064E?/, "");
  if (/^[يت]/.test(raw)) return /^.\u064F.\u0652?.\u064E|^.\u064F[\u0621-\u064A]\u0651?\u064E?$/.test(raw);
  return /^(?:[\u0621-\u064A]\u064F|ا[\u0621-\u064A]\u0652?[\u0621-\u064A]?\u064F)/.test(raw);
}

/** A perfect of a weak verb in -ي, which would end in -ى in the active: أُلقي القبض، استُدعي. */
export const endsAsPassive = (doc: Document, i: number): boolean =>
  /^[وف]?[\u0622\u0623\u0625\u0627][\u0621-\u064A]{2,}\u064A$/.test(lettersOf(writtenAt(doc, i)));

/** A damma on the first letter of a word: of a verb it marks the passive, of a noun nothing. */
export const beginsWithDamma = (doc: Document, i: number): boolean =>
  /^[وف]?[\u0621-\u064A]\u064F/.test(vocalised(writtenAt(doc, i)));
