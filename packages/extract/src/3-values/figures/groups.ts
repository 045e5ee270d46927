import { readings } from "../../1-text/clitics.js";
import type { Document } from "../../1-text/document.js";
import { cutStart } from "../numbers/cut-start.js";
import type { FoundNumber } from "../numbers/find-numbers.js";
import { countedNoun, type CountedNoun } from "./lexicon.js";

/** Some people that are counted: ثلاثة جنود, جنديان, عشرة, شرطي. */
export interface Group {
  readonly from: number;
  readonly to: number;
  /** Offset of its first word without clitics. */
  readonly start: number;
  readonly min: number;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly noun: CountedNoun | undefined;
  /** Where the noun and its adjectives stand; none after a bare number. */
  readonly peopleFrom?: number;
  readonly peopleTo?: number;
  readonly singular?: boolean;
}

/** Words that cannot be a counted noun: after one, the number stands alone. */
const STOPS = /^(?:في|من|علي|الي|عن|مع|منذ|خلال|بين|بينهم|منهم|اثر|جراء|بعد|قبل|عندما|حين|حيث|اليوم|امس|ان|قرب|بانفجار|نتيجه|كما|فيما|بينما|حسب|وفق|دون|ضد|تحت|لدي|عند|هم|هن|كانوا|قتلوا|اصيبوا)$/;

/** The people that a number counts; undefined for things, shares and ordinals. */
export function groupOfNumber(doc: Document, number: FoundNumber): Group | undefined {
  if (number.percent === true || number.ordinal === true) return undefined;
  const { min, max, approximate, start } = number;
  const base = { min, max, approximate, start, from: number.from };
  let at = number.to;
  if (normAt(doc, at) === "من" && /^ال|^ه/.test(normAt(doc, at + 1))) at++;
  const token = doc.tokens[at];
  const noun = token?.kind === "word" ? nounAt(doc, at) : undefined;
  if (noun?.what === "thing") return undefined;
  if (token?.kind !== "word" || (noun === undefined && isStop(token.norm))) {
    const before = before_(doc, number);
    return before ?? { ...base, to: number.to, noun: undefined };
  }
  const to = adjectivesTo(doc, at + 1);
  return { ...base, to, noun, peopleFrom: at, peopleTo: to };
}

/** The noun before a number: الموقوفين الخمسة, قتيل واحد. */
function before_(doc: Document, number: FoundNumber): Group | undefined {
  const { min, max, approximate } = number;
  const noun = nounAt(doc, number.from - 1);
  if (noun === undefined || noun.what === "thing") return undefined;
  if (number.definite !== true && !(number.min === 1 && noun.number === "singular") && noun.number !== "dual") return undefined;
  const from = number.from - 1;
  return { min, max, approximate, from, to: number.to, start: wordStart(doc, from), noun, peopleFrom: from, peopleTo: number.to };
}

/** A dual (جنديان) or a single described person (شرطي) with no number word. */
export function groupOfNoun(doc: Document, at: number): Group | undefined {
  const noun = nounAt(doc, at);
  if (noun === undefined || noun.what === "thing" || noun.number === "plural") return undefined;
  const count = noun.number === "dual" ? 2 : 1;
  const to = adjectivesTo(doc, at + 1);
  return {
    from: at,
    to,
    start: wordStart(doc, at),
    min: count,
    max: count,
    approximate: false,
    noun,
    peopleFrom: at,
    peopleTo: to,
    ...(count === 1 && { singular: true }),
  };
}

/** The counted noun at a token, read without its clitics and article. */
export function nounAt(doc: Document, at: number): CountedNoun | undefined {
  const token = doc.tokens[at];
  if (token?.kind !== "word") return undefined;
  for (const { word, article } of readings(token.norm)) {
    const noun = countedNoun(article ? word.slice(2) : word);
    if (noun !== undefined) return noun;
  }
  return undefined;
}

/** Adjectives of the people: آخرين, أمريكيان, مدنيين. */
function adjectivesTo(doc: Document, from: number): number {
  let to = from;
  while (to < from + 3) {
    const norm = normAt(doc, to);
    const known = countedNoun(norm.replace(/^ال/, ""));
    if (known?.what !== "person" && !/^(?:ال)?[^وبلف].{2,}(?:يين|يون|يان|يا|ي|يه)$/.test(norm)) break;
    if (isStop(norm)) break;
    to++;
  }
  return to;
}

function isStop(norm: string): boolean {
  return STOPS.test(norm) || (norm.startsWith("و") && norm.length > 3);
}

function wordStart(doc: Document, at: number): number {
  const token = doc.tokens[at];
  if (token === undefined) return 0;
  for (const { word, article, conjunction, preposition } of readings(token.norm)) {
    if (countedNoun(article ? word.slice(2) : word) === undefined) continue;
    return cutStart(doc.text, token.start, token.end, conjunction.length + preposition.length);
  }
  return token.start;
}

function normAt(doc: Document, index: number): string {
  return doc.tokens[index]?.norm ?? "";
}
