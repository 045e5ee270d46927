import type { Document } from "../../1-text/document.js";
import { parseDigits } from "./parse-digits.js";
import { numberWord, type NumberWord } from "./number-words.js";

/** A number read from tokens: its value and the token after it. */
export interface ParsedNumber {
  readonly value: number;
  readonly to: number;
  /** Letters before the number in its first token (و, ب, ال…). */
  readonly cut: number;
  /** Written with the article: الثلاثة. */
  readonly definite: boolean;
}

/** Whether the conjunction و must stand before a part of a number. */
type Joined = "yes" | "no" | "any";

interface Atom {
  readonly word: NumberWord;
  readonly to: number;
  readonly cut: number;
  readonly definite: boolean;
}

const FRACTIONS = new Map([
  ["نصف", 0.5],
  ["ربع", 0.25],
  ["ثلث", 1 / 3],
]);
// The longest first: what may stand before a number word in one written word.
const BEFORE = [
  "",
  "و",
  "ف",
  "ب",
  "ل",
  "ك",
  "ال",
  "وال",
  "بال",
  "لل",
  "وب",
  "ول",
  "فال",
  "كال",
  "وبال",
  "ولل",
];

/** Reads the number that begins at a token; undefined where none does. */
export function parseNumber(doc: Document, from: number): ParsedNumber | undefined {
  const fraction = parseFraction(doc, from);
  if (fraction !== undefined) return fraction;
  const first = parseTerm(doc, from, "any");
  if (first === undefined) return undefined;
  let { value, to, below } = first;
  while (below > 1) {
    const next = parseTerm(doc, to, "yes");
    if (next === undefined || next.value >= below) break;
    ({ to, below } = next);
    value += next.value;
  }
  return { value, to, cut: first.cut, definite: first.definite };
}

/** نصف مليون, ربع مليون. */
function parseFraction(doc: Document, from: number): ParsedNumber | undefined {
  const norm = wordAt(doc, from);
  if (norm === undefined) return undefined;
  for (const cut of ["", "و", "ب", "وب"]) {
    const part = norm.startsWith(cut) ? FRACTIONS.get(norm.slice(cut.length)) : undefined;
    if (part === undefined) continue;
    const scale = atomAt(doc, from + 1, "no");
    if (scale?.word.class !== "scale") return undefined;
    return { value: Math.round(part * scale.word.value), to: scale.to, cut: cut.length, definite: false };
  }
  return undefined;
}

interface Term {
  readonly value: number;
  readonly to: number;
  readonly cut: number;
  readonly definite: boolean;
  /** What is added to this term must be smaller than this; 1 where nothing can be added. */
  readonly below: number;
}

/** A hundred or less, times its scale: خمسة وعشرون ألفا, 3 ملايين, مئتا ألف, ألفان. */
function parseTerm(doc: Document, from: number, joined: Joined): Term | undefined {
  const group = parseGroup(doc, from, joined);
  if (group === undefined) {
    const scale = atomAt(doc, from, joined);
    if (scale?.word.class !== "scale" && scale?.word.class !== "dual-scale") return undefined;
    const dual = scale.word.class === "dual-scale";
    // ألفا شخص, مليونا دولار: two of them, in the construct; after a number it is the accusative of one.
    const construct = !dual && (wordAt(doc, from) ?? "").endsWith("ا");
    const value = scale.word.value * (construct ? 2 : 1);
    return scaled(doc, scale, value, scale.word.value / (dual ? 2 : 1));
  }
  const scale = atomAt(doc, group.to, "no");
  if (scale?.word.class === "scale") {
    const last = atomAt(doc, scale.to, "no");
    // ألف مليون
    const times = last?.word.class === "scale" && last.word.value > scale.word.value ? last : undefined;
    const factor = scale.word.value * (times?.word.value ?? 1);
    const value = Math.round(group.value * factor);
    return scaled(doc, { ...group, to: (times ?? scale).to }, value, factor);
  }
  return group;
}

/** A term with its scale, and a half of the scale where one is added: مليون ونصف المليون. */
function scaled(doc: Document, at: Omit<Atom, "word">, value: number, scale: number): Term {
  const norm = wordAt(doc, at.to);
  const half = norm?.startsWith("و") === true ? FRACTIONS.get(norm.slice(1)) : undefined;
  if (half !== undefined && scale >= 1000) {
    const again = atomAt(doc, at.to + 1, "no");
    const to = again?.word.value === scale ? again.to : at.to + 1;
    return { value: value + Math.round(half * scale), to, cut: at.cut, definite: at.definite, below: 1 };
  }
  return { value, to: at.to, cut: at.cut, definite: at.definite, below: scale };
}

/** A number below a thousand in words, or any number in digits. */
function parseGroup(doc: Document, from: number, joined: Joined): Term | undefined {
  const digits = digitsAt(doc, from, joined);
  if (digits !== undefined) return digits;
  const first = atomAt(doc, from, joined);
  if (first === undefined) return undefined;
  const { cut, definite, word } = first;
  const term = (value: number, to: number, below: number): Term => ({ value, to, cut, definite, below });
  const next = atomAt(doc, first.to, "no");
  switch (word.class) {
    case "teen-one":
    case "one":
    case "unit": {
      if (next?.word.class === "ten" && (word.class !== "one" || word.value === 2)) {
        return term(word.value + 10, next.to, 1);
      }
      if (word.class === "unit" && next?.word.class === "hundred") {
        return withTens(doc, term(word.value * 100, next.to, 100));
      }
      const tens = atomAt(doc, first.to, "yes");
      if (tens?.word.class === "tens") return term(word.value + tens.word.value, tens.to, 1);
      return word.class === "teen-one" ? undefined : term(word.value, first.to, 1);
    }
    case "hundred":
    case "hundreds":
      return withTens(doc, term(word.value, first.to, 100));
    case "ten":
    case "tens":
      return term(word.value, first.to, 1);
    default:
      return undefined;
  }
}

function withTens(doc: Document, hundreds: Term): Term {
  const rest = parseGroup(doc, hundreds.to, "yes");
  if (rest === undefined || rest.value >= 100 || doc.tokens[hundreds.to]?.kind === "number") return hundreds;
  return { ...hundreds, value: hundreds.value + rest.value, to: rest.to, below: 1 };
}

/** A number in digits; `joined`: with the conjunction before it (و 500). */
function digitsAt(doc: Document, from: number, joined: Joined): Term | undefined {
  let at = from;
  if (joined === "yes") {
    if (doc.tokens[at]?.norm !== "و") return undefined;
    at++;
  }
  const token = doc.tokens[at];
  if (token?.kind !== "number" || token.sentence !== doc.tokens[from]?.sentence) return undefined;
  const value = parseDigits(token.norm);
  return value === undefined ? undefined : { value, to: at + 1, cut: 0, definite: false, below: 1 };
}

/** One number word; `joined`: it must carry the conjunction و, else it must not where it continues a number. */
function atomAt(doc: Document, from: number, joined: Joined): Atom | undefined {
  const norm = wordAt(doc, from);
  if (norm === undefined) return undefined;
  for (const before of BEFORE) {
    if (!norm.startsWith(before)) continue;
    if (joined !== "any" && before.startsWith("و") !== (joined === "yes")) continue;
    const word = numberWord(norm.slice(before.length));
    const definite = before.endsWith("ال") || before.endsWith("لل");
    // الاثنين is Monday, الألف a letter.
    if (word !== undefined && !(definite && word.value === 2 && joined !== "yes")) {
      return { word, to: from + 1, cut: before.length, definite };
    }
  }
  return undefined;
}

function wordAt(doc: Document, index: number): string | undefined {
  const token = doc.tokens[index];
  return token?.kind === "word" ? token.norm : undefined;
}
