import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import { argumentsAfter } from "./walk.js";
import { beforeVerb } from "./walk-before.js";

/** A phrase of source this near to the beginning of its sentence opens it. */
export const OPENING = 3;

/** Words before the ما of a source: على ما أفادت الشرطة، بحسب ما قال المصدر. */
const AS = /^(?:علي|بحسب|حسب|وفق|وفقا|لما|طبقا|نحو)$/;

/** The token after a phrase of source that begins here: بحسب، وفق, or a verb of saying in كما أعلنت، على ما أفادت. */
export function sourcePhrase(reading: Reading, i: number, start: number): number | undefined {
  const word = reading.words[i];
  const given = word?.speech.get("phrase");
  if (given !== undefined || word === undefined) return given;
  if (!word.speech.has("say") || word.conjunction) return undefined;
  const norm = (k: number): string => (k < start ? "" : (reading.doc.tokens[k]?.norm ?? ""));
  const as = norm(i - 1);
  if (as === "لما" || as === "حسبما" || as === "وفقما" || (as === "ما" && AS.test(norm(i - 2)))) return i + 1;
  // At the beginning of a sentence كما أعلنت adds news.
  return as === "كما" && i - start > OPENING ? i + 1 : undefined;
}

/** How far after a phrase of source its source may stand, and after a statement its author, in words. */
const SOURCE_REACH = 10;

/** Whose words a phrase of source names: the first after it, and behind a statement who made it. */
export function sourcesAfter(reading: Reading, from: number): Phrase[] {
  const { to } = sentenceOf(reading, from - 1);
  const chain: Phrase[] = [];
  for (let i = from; i < Math.min(to, from + SOURCE_REACH); i++) {
    const token = reading.doc.tokens[i];
    const phrase = reading.phraseAt[i];
    if (token === undefined || /^[،,.؛:]$/.test(token.norm)) break;
    if (phrase === undefined) continue;
    i = phrase.to - 1;
    const last = chain.at(-1);
    if (last === undefined) {
      if (isStatement(reading, phrase) || phrase.actor !== undefined || canSpeak(phrase)) chain.push(phrase);
      continue;
    }
    const beside = phrase.from === last.to || phrase.prefix === "ل";
    if (canSpeak(phrase) && (isStatement(reading, last) || beside || told(reading, phrase.from)))
      chain.push(phrase);
    if (!isStatement(reading, phrase) || chain.length > 2) break;
  }
  return chain;
}

/** نقلاً عن: what one source has from another. */
const told = (reading: Reading, from: number): boolean => reading.doc.tokens[from - 1]?.norm === "عن";

/** بيان، حصيلة، تقرير: words that somebody has written. */
const isStatement = (reading: Reading, phrase: Phrase): boolean =>
  phrase.actor?.class === "statement" ||
  phrase.actor?.class === "report" ||
  (phrase.actor?.entity === undefined && reading.words[phrase.from]?.speech.has("statement") === true);

/** Who says it, from what stands around a verb of saying that ends before `to`; outermost first. */
export function speakers(reading: Reading, i: number, to: number): Phrase[] {
  const args = argumentsAfter(reading, to);
  const before = beforeVerb(reading, i);
  const chain: Phrase[] = [];
  const subject = args.find((a) => a.preposition === "" && canSpeak(a.phrase) && a.phrase.from <= to + 3);
  const left = before.subject ?? before.antecedent;
  const next = reading.phraseAt[to];
  if (next !== undefined && next.prefix === "" && isStatement(reading, next))
    return sourcesAfter(reading, to);
  if (left !== undefined && canSpeak(left)) chain.push(left);
  else if (subject !== undefined) chain.push(subject.phrase);
  // قال أحد المعلمين: who stands beside the verb says it, whoever it is.
  else if (next?.actor !== undefined && next.prefix === "") chain.push(next);
  for (const a of args) {
    // نقلت الوكالة عن مصدر، قال الناطق في بيان
    if (
      chain.length > 0 &&
      (a.preposition === "عن" || a.preposition === "ل") &&
      !a.apart &&
      canSpeak(a.phrase) &&
      a.phrase.from < to + 12 &&
      !chain.includes(a.phrase)
    ) {
      if (a.preposition === "عن") chain.push(a.phrase);
      else if (a.phrase.actor?.kind === "outlet") chain.unshift(a.phrase);
    }
  }
  return chain;
}

/** Groups of people that news tells of and does not quote. */
const SILENT: ReadonlySet<string> = new Set([
  "victim",
  "person",
  "people",
  "child",
  "woman",
  "tourist",
  "passenger",
  "worshipper",
  "detainee",
  "soldier",
  "civilian",
  "worker",
  "police",
  "student",
  "farmer",
  "displaced",
  "attacker",
  "gunman",
  "settler",
]);

/** Whether a phrase names somebody or something that can say: a person, a body, a source, a statement. */
export function canSpeak(phrase: Phrase): boolean {
  if (phrase.actor === undefined)
    return phrase.place?.class === "country" || (phrase.place?.class === "building" && phrase.prefix === "");
  return phrase.actor.kind !== "group" || !SILENT.has(phrase.actor.class ?? "");
}
