import { COMMAS } from "../1-text/marks.js";
import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import { ENDS, isComplement } from "./walk.js";

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
      const whole = wholeBefore(reading, phrase);
      if (whole !== undefined) {
        i = whole;
        continue;
      }
      if (governed || (phrase.place !== undefined && phrase.place.class !== "country")) continue;
      // ردا على الهجمات الإسرائيلية قصف …: an adjective of what the preposition governs.
      if (phrase.kind === "origin" && isGovernedWord(reading, phrase.from - 1)) continue;
      // وفي حال لم يتسلم الجيش الحمولة، هدد …: the phrase belongs to the verb of its own clause.
      if (commas > 0 && verbBetween(reading, clauseStart(reading, start, phrase.from), phrase.from))
        return {};
      // رداً على الاعتداءات المتكررة هاجم …: nor an adjective of it.
      if (event !== undefined && isGovernedWord(reading, event) && !described(reading, event, verb)) continue;
      return event === undefined ? { subject: namedBefore(reading, phrase) } : { antecedentEvent: event };
    }
    if (token.kind === "mark") {
      // المواطنين، الذين يحتجون
      if (relative && words[i + 1]?.classes.has("relative") === true) continue;
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

/** Where the clause of a token begins: behind the last أن before it, else at the start. */
function clauseStart({ doc }: Reading, start: number, to: number): number {
  for (let i = to - 1; i >= start; i--) if (isComplement(doc.tokens[i]?.norm ?? "")) return i + 1;
  return start;
}

/** كتائب القسام، الجناح العسكري للحركة: the name before a comma, where a plain noun behind it says what it is. */
function namedBefore({ doc, phraseAt, words }: Reading, phrase: Phrase): Phrase {
  if (phrase.kind !== "noun" || phrase.conjunction || !/^ال/.test(doc.tokens[phrase.from]?.norm ?? ""))
    return phrase;
  if (!COMMAS.has(doc.tokens[phrase.from - 1]?.norm ?? "")) return phrase;
  let i = phrase.from - 2;
  while (QUOTES.has(doc.tokens[i]?.norm ?? "")) i--;
  const name = phraseAt[i];
  if (name?.actor?.entity === undefined || name.prefix !== "") return phrase;
  return words[name.from - 1]?.classes.has("preposition") === true ? phrase : name;
}

const QUOTES: ReadonlySet<string> = new Set(["«", "»", '"', "“", "”"]);

/** خمسة أشخاص بينهم شرطيان قتلوا: where words that tell of some among those before begin. */
function wholeBefore({ doc, phraseAt }: Reading, some: Phrase): number | undefined {
  let first = some;
  for (let before = phraseAt[first.from - 1]; first.conjunction && before !== undefined;) {
    first = before;
    before = phraseAt[first.from - 1];
  }
  if (!/^و?(?:بينه(?:م|ن|ما)|ضمنه(?:م|ن))$/.test(doc.tokens[first.from - 1]?.norm ?? "")) return undefined;
  return doc.tokens[first.from - 2]?.norm === "من" ? first.from - 2 : first.from - 1;
}

/** The phrases before a verb that و joins to its subject: الرئاسة وقسد توقعان. */
export function leftGroup(reading: Reading, subject: Phrase): Phrase[] {
  const out = [subject];
  for (let first = subject; first.conjunction;) {
    const before = reading.phraseAt[first.from - 1];
    // ضابط شرطة وجندياً: a noun may be the second half of an idafa.
    const owner = before?.kind === "noun" ? reading.phraseAt[before.from - 1] : before;
    if (owner === undefined || owner.kind === "noun" || owner.kind === "place") break;
    out.unshift(owner);
    first = owner;
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
  // في بيان منفصل طالبت …، في سياق متصل أوقفت …: an adjective of what the preposition governs.
  if (phrase.kind === "noun" && phrase.to === phrase.from + 1 && isPlainNoun(reading, phrase.from - 1))
    if (isGovernedWord(reading, phrase.from - 1)) return true;
  // لـ«الشركة»: the preposition stands before the quotation mark.
  if (
    QUOTES.has(reading.doc.tokens[phrase.from - 1]?.norm ?? "") &&
    /^[وف]?[بلك]$/.test(reading.doc.tokens[phrase.from - 2]?.norm ?? "")
  )
    return true;
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

/** A word that tells of no event and begins no clause. */
function isPlainNoun({ words, doc }: Reading, i: number): boolean {
  const word = words[i];
  if (word === undefined || doc.tokens[i]?.kind !== "word" || word.verb) return false;
  return word.senses.length === 0 && !["preposition", "clause", "relative"].some((c) => word.classes.has(c));
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
    // غارة للاحتلال استهدفت …
    if (
      reading.phraseAt[i]?.prefix !== "ل" &&
      reading.words[i]?.classes.has("adjective") !== true &&
      !reading.timeEnd.has(i)
    )
      return false;
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
