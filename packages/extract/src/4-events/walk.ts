import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";

/** A noun phrase that depends on an event word, and what stands before it. */
export interface Argument {
  readonly phrase: Phrase;
  /** The preposition, folded; `agent` (على يد), `means` (بنيران), or "" for none. */
  readonly preposition: string;
  /** Separated from the event word by a comma. */
  readonly apart: boolean;
}

const COMMAS = new Set(["،", ","]);
const ENDS = new Set([":", "؛", ";", ".", "؟", "!", "…", "-", "–", "—", "•"]);
const OPENERS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
]);
const REACH = 40;
/** أن، إن and their like, folded, begin a clause with a subject of its own. */
export const isComplement = (norm: string): boolean =>
  /^[وف]?[بلك]?(?:ان|انه|انها|انهم|انهما|الا)$/.test(norm);

/** The noun phrases after a token, up to the end of its clause. */
export function argumentsAfter(reading: Reading, from: number): Argument[] {
  const { doc, words, phraseAt, timeEnd } = reading;
  const end = Math.min(sentenceOf(reading, from - 1).to, from + REACH);
  const out: Argument[] = [];
  let preposition = "";
  let apart = false;
  let i = from;
  while (i < end) {
    const token = doc.tokens[i];
    const word = words[i];
    if (token === undefined || word === undefined) break;
    const phrase = phraseAt[i];
    const time = timeEnd.get(i);
    if (token.kind === "mark") {
      const closer = OPENERS.get(token.norm);
      if (closer !== undefined) {
        const close = indexOfMark(reading, closer, i, end);
        i = close === undefined ? i + 1 : close + 1;
        continue;
      }
      if (ENDS.has(token.norm) && phrase === undefined) break;
      if (COMMAS.has(token.norm)) {
        if (opensClause(reading, i + 1)) break;
        apart = true;
      }
      i++;
    } else if (time !== undefined) {
      i = time;
      preposition = "";
    } else if (phrase !== undefined && (phrase.from < i || completes(out.at(-1), phrase, preposition))) {
      i = phrase.to;
    } else if (phrase !== undefined) {
      const coordinated = phrase.conjunction && out.length > 0 && phrase.prefix === "" && preposition === "";
      const last = out.at(-1);
      out.push({
        phrase,
        preposition: phrase.prefix || (coordinated && last ? last.preposition : preposition),
        apart,
      });
      preposition = "";
      i = phrase.to;
    } else if (out.length === 0 && word.verb && word.classes.has("occur") && i <= from + 1) {
      // اشتباكات دارت بين …: the verb only says that it happened.
      i++;
    } else if (
      word.classes.has("relative") ||
      // وحتى صباح اليوم: before a time it is a preposition.
      (word.classes.has("clause") && !(word.classes.has("preposition") && timeEnd.has(i + 1))) ||
      isComplement(token.norm) ||
      /^و(?:هو|هي|هم|هما)$/.test(token.norm)
    ) {
      break;
    } else if (word.classes.has("agent")) {
      preposition = "agent";
      i = word.classes.get("agent") ?? i + 1;
    } else if (word.classes.has("means") && !means(reading, i)) {
      preposition = "means";
      i = word.classes.get("means") ?? i + 1;
    } else if (word.classes.has("preposition")) {
      const span = word.classes.get("preposition") ?? i + 1;
      if (norms(reading, i, span) === "في حق") preposition = "بحق";
      else preposition = token.norm.replace(/^[وف](?=على|الي|في|من|مع|ضد|بين|نحو|عن)/, "");
      i = word.classes.get("preposition") ?? i + 1;
    } else if (word.senses.length > 0 && !word.verb && /^[وف]?بال/.test(token.norm)) {
      // اعتدى مجهولون بالضرب على …: how it was done.
      i = word.senses[0]?.to ?? i + 1;
      preposition = "";
    } else if (word.verb || word.speech.has("phrase") || word.senses.length > 0) {
      break;
    } else {
      i++;
    }
  }
  return out;
}

/** The second half of an idafa after a preposition (مع مصالح مديرية …): it belongs to what the preposition governs. */
function completes(last: Argument | undefined, phrase: Phrase, preposition: string): boolean {
  return (
    last !== undefined &&
    last.preposition !== "" &&
    last.phrase.to === phrase.from &&
    preposition === "" &&
    phrase.prefix === "" &&
    !phrase.conjunction
  );
}

/** Whether a phrase of means (في هجوم) ends with an event word of its own. */
function means(reading: Reading, i: number): boolean {
  const to = reading.words[i]?.classes.get("means") ?? i + 1;
  return (reading.words[to - 1]?.senses.length ?? 0) > 0 && to - 1 > i;
}

const norms = (reading: Reading, from: number, to: number): string =>
  reading.doc.tokens
    .slice(from, to)
    .map((t) => t.norm)
    .join(" ");

function indexOfMark(reading: Reading, mark: string, from: number, end: number): number | undefined {
  for (let i = from; i < end; i++) if (reading.doc.tokens[i]?.norm === mark) return i;
  return undefined;
}

/** Whether what stands after a comma is a clause of its own. */
export function opensClause(reading: Reading, i: number): boolean {
  const word = reading.words[i];
  if (word === undefined) return true;
  if (reading.phraseAt[i] !== undefined) return false;
  return (
    word.verb ||
    word.classes.has("clause") ||
    word.classes.has("result") ||
    word.classes.has("background") ||
    word.classes.has("relative") ||
    ["say", "claim", "deny", "expect", "phrase"].some((kind) => word.speech.has(kind))
  );
}

/** What stands before a verb: its subject, or the words that a relative clause is about. */
export interface Before {
  readonly subject?: Phrase;
  /** The verb stands in a relative clause about this phrase … */
  readonly antecedent?: Phrase;
  /** … or about the event word at this token (also as a plain subject: الهجوم أسفر عن …). */
  readonly antecedentEvent?: number;
}

/** Words between a subject and its verb that are passed over. */
const PASSED = [
  "negation",
  "possible",
  "expected",
  "background",
  "occur",
  "pronoun",
  "particle",
  "same",
  "other",
  "adjective",
];
const STEPS = 22;

/**
 * Looks to the left of a verb: past times, adjuncts (في …، من …), one aside between commas and particles. The first
 * phrase that no preposition governs is the subject; a verb that و or ف joins to another has none of its own here.
 */
export function beforeVerb(reading: Reading, verb: number): Before {
  const { doc, words, phraseAt, timeEnd } = reading;
  const start = sentenceOf(reading, verb).from;
  if (joinsVerb(reading, verb)) return {};
  let relative = false;
  let commas = 0;
  for (let i = verb - 1, steps = 0; i >= start && steps < STEPS; i--, steps++) {
    const token = doc.tokens[i];
    const word = words[i];
    if (token === undefined || word === undefined) break;
    if (timeEnd.has(i)) continue;
    const phrase = phraseAt[i];
    if (phrase !== undefined) {
      const governed = isGoverned(reading, phrase);
      const event = eventBefore(reading, phrase.from, start);
      if (relative)
        return event === undefined
          ? { antecedent: phrase }
          : governed || phrase.kind === "origin"
            ? { antecedentEvent: event, antecedent: phrase }
            : { antecedent: phrase };
      i = phrase.from;
      if (governed || (phrase.place !== undefined && phrase.place.class !== "country")) continue;
      // وفي حال لم يتسلم الجيش الحمولة، هدد …: the phrase belongs to the verb of its own clause.
      if (commas > 0 && verbBetween(reading, start, phrase.from)) return {};
      return event === undefined ? { subject: phrase } : { antecedentEvent: event };
    }
    if (token.kind === "mark") {
      if (COMMAS.has(token.norm) && ++commas > (relative ? 0 : 2)) return {};
      if (ENDS.has(token.norm)) return {};
      continue;
    }
    if (word.classes.has("relative")) {
      if (commas > 0) return {};
      relative = true;
      continue;
    }
    // في أعقاب الهجوم، أجرى الوزير …: not the subject.
    if (
      word.senses.length > 0 &&
      !relative &&
      !word.verb &&
      isGovernedWord(reading, i) &&
      !described(reading, i, verb)
    )
      continue;
    if (word.senses.length > 0) return word.verb && !relative ? {} : { antecedentEvent: i };
    if (word.classes.has("clause") || word.speech.size > 0) return {};
    if (PASSED.some((c) => word.classes.has(c)) || token.norm.length <= 2) continue;
    if (word.classes.has("preposition") || (relative && !word.verb)) continue;
    return {};
  }
  return {};
}

/** The phrases before a verb that و joins to its subject: الرئاسة وقسد توقعان. */
export function leftGroup(reading: Reading, subject: Phrase): Phrase[] {
  const out = [subject];
  for (let first = subject; first.conjunction;) {
    const before = reading.phraseAt[first.from - 1];
    if (before === undefined || before.kind === "noun" || before.kind === "place") break;
    out.unshift(before);
    first = before;
  }
  return out;
}

/** A phrase and those that و joins right behind it. */
export function rightGroup(reading: Reading, subject: Phrase): Phrase[] {
  const out = [subject];
  for (let last = subject; ;) {
    const next = reading.phraseAt[last.to];
    if (next?.from !== last.to || !next.conjunction || next.prefix !== "" || next.actor === undefined)
      return out;
    out.push(next);
    last = next;
  }
}

/** Whether a verb is joined by و or ف to one before it in its sentence. */
export function joinsVerb(reading: Reading, verb: number): boolean {
  if (answersAs(reading, verb)) return false;
  return /^[وف]/.test(reading.doc.tokens[verb]?.norm ?? "") && reading.words[verb]?.conjunction === true;
}

/** أما الوزير فالتقى …: ف answers أما, and what stands between is the subject. */
function answersAs(reading: Reading, verb: number): boolean {
  if (!/^ف/.test(reading.doc.tokens[verb]?.norm ?? "")) return false;
  const { from } = sentenceOf(reading, verb);
  for (let i = verb - 1; i >= Math.max(from, verb - STEPS); i--)
    if (/^و?اما$/.test(reading.doc.tokens[i]?.norm ?? "")) return true;
  return false;
}

/** Whether a preposition stands before a phrase or is written with it. */
export function isGoverned(reading: Reading, phrase: Phrase): boolean {
  if (phrase.prefix !== "") return true;
  // في بيان منفصل طالبت …: an adjective of what the preposition governs.
  if (phrase.kind === "noun" && reading.words[phrase.from - 1]?.speech.has("statement") === true)
    return isGovernedWord(reading, phrase.from - 1);
  const governor = reading.words[phrase.from - 1];
  const first = reading.doc.tokens[phrase.from];
  if (governor === undefined || reading.doc.tokens[phrase.from - 1]?.sentence !== first?.sentence)
    return false;
  return (
    governor.classes.has("preposition") ||
    governor.classes.has("agent") ||
    governor.speech.has("phrase") ||
    reading.governed.has(phrase.from)
  );
}

function verbBetween(reading: Reading, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    const word = reading.words[i];
    const covering = reading.phraseAt[i];
    if (
      word?.verb === true &&
      (covering === undefined || (covering.from === i && covering.actor === undefined))
    )
      return true;
  }
  return false;
}

/** في تفجيرين استهدفا …: a verb right behind an indefinite noun, or its adjective, tells more of it. */
function described(reading: Reading, noun: number, verb: number): boolean {
  if (/^[وف]?[بلك]?(?:ال|لل)/.test(reading.doc.tokens[noun]?.norm ?? "")) return false;
  for (let i = noun + 1; i < verb; i++)
    if (reading.words[i]?.classes.has("adjective") !== true && !reading.timeEnd.has(i)) return false;
  return true;
}

function isGovernedWord(reading: Reading, i: number): boolean {
  const before = reading.words[i - 1];
  const norm = reading.doc.tokens[i]?.norm ?? "";
  const phrase = reading.phraseAt[i - 1];
  return (
    /^(?:بال|لل|وبال)/.test(norm) ||
    before?.classes.has("preposition") === true ||
    reading.governed.has(i) ||
    // في أعقاب الهجوم: the noun before it is governed.
    (phrase?.kind === "noun" && isGoverned(reading, phrase))
  );
}

function eventBefore(reading: Reading, from: number, start: number): number | undefined {
  for (let i = from - 1; i >= start && i >= from - 4; i--) {
    const word = reading.words[i];
    if (reading.phraseAt[i] !== undefined) return undefined;
    if (word !== undefined && word.senses.length > 0 && !word.verb) return i;
    if (word?.verb === true || word?.classes.has("relative") === true) return undefined;
  }
  return undefined;
}
