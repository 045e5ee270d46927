import type { Document, TokenSpan } from "../../1-text/document.js";
import { cutStart } from "../../1-text/cut-start.js";
import { beginsNumber } from "./number-words.js";
import { parseOrdinal } from "./ordinals.js";
import { isCutWord } from "../word-classes.js";
import { parseNumber } from "./parse-words.js";
import { AFTER, applyEffect, BEFORE, VAGUE } from "./qualifiers.js";

/** A number of the text, with the words that qualify it (نحو، ما لا يقل عن، بين … و…). */
export interface FoundNumber extends TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly min: number;
  /** null: or more. */
  readonly max: number | null;
  readonly approximate: boolean;
  /** First, second…: counts nothing. */
  readonly ordinal?: boolean;
  /** A share of a hundred: counts no people. */
  readonly percent?: boolean;
  /** Written with the article: الموقوفين الخمسة. */
  readonly definite?: boolean;
}

interface Value {
  readonly min: number;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly from: number;
  readonly to: number;
  readonly cut: number;
  readonly definite: boolean;
}

const DASHES = new Set(["-", "–", "—", "ـ", "−", "الي", "او"]);
const PERCENT = new Set(["%", "٪", "بالميه", "بالمايه"]);

/** Finds all numbers of a text, in words and digits, in order and without overlap. */
export function findNumbers(doc: Document): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let i = 0; i < doc.tokens.length; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.kind === "mark") continue;
    if (token.kind === "word" && !beginsNumber(token)) continue;
    const value = rangeAt(doc, i) ?? qualifiedAt(doc, i) ?? valueAt(doc, i);
    if (value !== undefined) {
      const number = build(doc, value);
      found.push(number);
      i = number.to - 1;
      continue;
    }
    const ordinal = parseOrdinal(doc, i);
    if (ordinal === undefined) continue;
    const { value: n, to, cut } = ordinal;
    found.push({ ...spanOf(doc, i, to, cut), min: n, max: n, approximate: false, ordinal: true });
    i = to - 1;
  }
  return found;
}

function build(doc: Document, value: Value): FoundNumber {
  const after = AFTER.longestAt(doc, value.to);
  const { min, max, approximate } = after ? applyEffect(after.values[0], value) : value;
  const to = after?.to ?? value.to;
  const percent =
    PERCENT.has(doc.tokens[to]?.norm ?? "") ||
    (doc.tokens[to]?.norm === "في" && /^(?:ال)?م[اي]?يه$/.test(doc.tokens[to + 1]?.norm ?? ""));
  return {
    ...spanOf(doc, value.from, to, value.cut),
    min,
    max,
    approximate,
    ...(percent && { percent }),
    ...(value.definite && { definite: true }),
  };
}

function spanOf(
  doc: Document,
  from: number,
  to: number,
  cut: number,
): Pick<FoundNumber, "from" | "to" | "start" | "end" | "text"> {
  const first = doc.tokens[from];
  const last = doc.tokens[to - 1];
  if (first === undefined || last === undefined) throw new RangeError(`no tokens from ${from} to ${to}`);
  const start = cutStart(doc.text, first.start, first.end, cut);
  return { from, to, start, end: last.end, text: doc.text.slice(start, last.end) };
}

/** A count that is not exact (عشرات) or a number, possibly with a second after a dash, إلى or أو. */
function valueAt(doc: Document, from: number): Value | undefined {
  const vague = vagueAt(doc, from);
  if (vague !== undefined) return vague;
  const first = exactAt(doc, from);
  if (first === undefined) return undefined;
  const dash = doc.tokens[first.to];
  if (dash === undefined || !DASHES.has(dash.norm) || risesFrom(doc, from)) return first;
  const second = exactAt(doc, first.to + 1);
  if (second === undefined || second.cut > 0 || second.max === null || second.max <= first.min) return first;
  return { ...first, max: second.max, to: second.to };
}

/** ارتفع من 27 إلى 32: two values, no range. */
function risesFrom(doc: Document, at: number): boolean {
  if (doc.tokens[at - 1]?.norm !== "من") return false;
  const sentence = doc.tokens[at]?.sentence;
  for (let i = at - 2; i >= at - 10; i--) {
    const token = doc.tokens[i];
    if (token?.sentence !== sentence) return false;
    if (token !== undefined && isCutWord(token.norm, "rise")) return true;
  }
  return false;
}

function exactAt(doc: Document, from: number): Value | undefined {
  const number = parseNumber(doc, from);
  if (number === undefined) return undefined;
  const { value, ...at } = number;
  return { ...at, to: repeatedTo(doc, at.to, value), from, min: value, max: value, approximate: false };
}

/** ثمانية (08) تجار: the end of a number that is said again in digits between brackets. */
function repeatedTo(doc: Document, to: number, value: number): number {
  if (doc.tokens[to]?.norm !== "(" || doc.tokens[to + 2]?.norm !== ")") return to;
  return doc.tokens[to + 1]?.kind === "number" && parseNumber(doc, to + 1)?.value === value ? to + 3 : to;
}

function vagueAt(doc: Document, from: number): Value | undefined {
  const match = VAGUE.longestAt(doc, from);
  const range = match?.values[0];
  if (match === undefined || range === undefined) return undefined;
  const { conjunction, preposition, article } = match.reading;
  const cut = conjunction.length + preposition.length;
  return { ...range, approximate: true, from, to: match.to, cut, definite: article };
}

/** نحو 30, أكثر من 70, ما لا يقل عن خمسة. */
function qualifiedAt(doc: Document, from: number): Value | undefined {
  const qualifier = BEFORE.longestAt(doc, from);
  if (qualifier === undefined) return undefined;
  const value = qualifiedAt(doc, qualifier.to) ?? valueAt(doc, qualifier.to);
  // قُتل 20 على الأقل وحوالي 30 جريحاً: it is said of the number before.
  if (
    value !== undefined &&
    /^و/.test(doc.tokens[qualifier.to]?.norm ?? "") &&
    AFTER.longestAt(doc, from) !== undefined
  )
    return undefined;
  if (value === undefined || doc.tokens[value.from]?.sentence !== doc.tokens[from]?.sentence)
    return undefined;
  const { conjunction, preposition } = qualifier.reading;
  const cut = conjunction.length + preposition.length;
  return { ...value, ...applyEffect(qualifier.values[0], value), from, cut };
}

/** ما بين خمسة وسبعة, بين 20 و30. */
function rangeAt(doc: Document, from: number): Value | undefined {
  const norm = doc.tokens[from]?.norm ?? "";
  const ma = /^[وبل]?ما$/.test(norm);
  const what = ma ? doc.tokens[from + 1]?.norm : norm;
  if (what === undefined || !/^[وبل]?بين$/.test(what)) return undefined;
  const first = exactAt(doc, from + (ma ? 2 : 1));
  if (first === undefined) return undefined;
  const bare = doc.tokens[first.to]?.norm === "و" ? first.to + 1 : first.to;
  const second = exactAt(doc, bare);
  if (second?.max == null || second.max <= first.min) return undefined;
  if (bare === first.to && !(doc.tokens[bare]?.norm ?? "").startsWith("و")) return undefined;
  return {
    min: first.min,
    max: second.max,
    approximate: false,
    from,
    to: second.to,
    cut: 0,
    definite: false,
  };
}
