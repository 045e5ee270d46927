import { COMMAS } from "../1-text/marks.js";
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

export const ENDS = new Set([":", "؛", ";", ".", "؟", "!", "…", "-", "–", "—", "•"]);
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
        i = asideEnd(reading, i, end) ?? i;
      }
      i++;
    } else if (time !== undefined) {
      i = time;
      preposition = "";
    } else if (
      phrase !== undefined &&
      (phrase.from < i || completes(reading, out.at(-1), phrase, preposition))
    ) {
      i = phrase.to;
    } else if (phrase !== undefined) {
      // استهدفت بمسيّرة مواقع …: the weapon is nobody's, what stands behind it is the object.
      if (preposition === "means" && phrase.kind === "noun") preposition = "";
      const coordinated = phrase.conjunction && out.length > 0 && phrase.prefix === "" && preposition === "";
      const last = out.at(-1);
      out.push({
        phrase,
        preposition: isAgainst(reading, phrase)
          ? "ضد"
          : phrase.prefix || (coordinated && last ? last.preposition : preposition),
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
      // قتل شخصان، هما ضابط وجندي
      (/^و?(?:هو|هي|هم|هما)$/.test(token.norm) && (apart || token.norm.startsWith("و")))
    ) {
      break;
    } else if ((word.classes.get("particle") ?? i) > i + 1) {
      // من جهة، على التوالي
      i = word.classes.get("particle") ?? i + 1;
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
    } else if (describes(reading, out.at(-1)?.phrase, i)) {
      i = afterDescription(reading, i);
    } else if (word.verb || word.speech.has("phrase") || word.senses.length > 0) {
      break;
    } else {
      i++;
    }
  }
  return out;
}

/** The second half of an idafa after a preposition (مع مصالح مديرية …): it belongs to what the preposition governs. */
function completes(
  reading: Reading,
  last: Argument | undefined,
  phrase: Phrase,
  preposition: string,
): boolean {
  return (
    last !== undefined &&
    last.preposition !== "" &&
    last.phrase.to === phrase.from &&
    preposition === "" &&
    phrase.prefix === "" &&
    !phrase.conjunction &&
    !closed(reading, last.phrase)
  );
}

/** A name of a place and a noun with the article (بولاية وهران، بالمنطقة) take no genitive. */
const closed = (reading: Reading, { to, place }: Phrase): boolean =>
  place !== undefined || /^[وف]?(?:ال|بال|لل)/.test(reading.doc.tokens[to - 1]?.norm ?? "");

/** مناهضة للحكومة، تنديداً بالعدوان: whom it is aimed at. */
const isAgainst = ({ words }: Reading, { prefix, from }: Phrase): boolean =>
  (prefix === "ل" || prefix === "ب") && words[from - 1]?.classes.has("against") === true;

/** Longest aside between two commas, in words. */
const ASIDE = 10;

/** ، مدعومة من التحالف، : the comma behind a participle that tells in what state the subject was. */
function asideEnd({ doc, words, phraseAt }: Reading, comma: number, end: number): number | undefined {
  const first = doc.tokens[comma + 1]?.norm ?? "";
  if (!/^م.{2,}(?:ه|ا|ين)$/.test(first) || phraseAt[comma + 1]?.actor !== undefined) return undefined;
  for (let i = comma + 2; i < Math.min(end, comma + ASIDE); i++) {
    if (COMMAS.has(doc.tokens[i]?.norm ?? "")) return i;
    if (words[i]?.verb === true) return undefined;
  }
  return undefined;
}

/** مسلحون يستقلون دراجة، شخصين كانا في سيارة: a verb right behind people without the article tells more of them. */
function describes(reading: Reading, people: Phrase | undefined, i: number): boolean {
  const word = reading.words[i];
  if (people?.to !== i || word?.verb !== true || word.senses.length > 0 || word.speech.size > 0) return false;
  if (people.kind !== "people" || (people.actor !== undefined && people.actor.kind !== "group")) return false;
  const norm = (k: number): string => reading.doc.tokens[k]?.norm ?? "";
  return !/^(?:ال|بال|لل)/.test(norm(people.from)) && /^(?:[يت]..|كان)/.test(norm(i));
}

/** The token behind a verb that describes, with what it goes on with: a noun, or a preposition and a noun. */
function afterDescription({ doc, words, phraseAt }: Reading, verb: number): number {
  let i = verb;
  while (words[i]?.verb === true) i++;
  i = words[i]?.classes.get("preposition") ?? i;
  i = phraseAt[i]?.to ?? i;
  // يرتدون زي الشرطة، في إحدى منصات النفط: a definite genitive belongs to it.
  const next = phraseAt[i];
  const genitive =
    next?.from === i &&
    next.prefix === "" &&
    !next.conjunction &&
    next.count === undefined &&
    /^ال/.test(doc.tokens[i]?.norm ?? "");
  return genitive && !/^ال/.test(doc.tokens[i - 1]?.norm ?? "") ? next.to : i;
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
