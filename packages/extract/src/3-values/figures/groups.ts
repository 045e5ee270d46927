import { writtenAt, type Document } from "../../1-text/document.js";
import type { FigureKind } from "../../contract/vocabulary.js";
import type { FoundNumber } from "../numbers/find-numbers.js";
import { beginsNumber } from "../numbers/number-words.js";
import { parseOrdinal } from "../numbers/ordinals.js";
import { AFTER, applyEffect } from "../numbers/qualifiers.js";
import { isCutWord, isWord } from "../word-classes.js";
import { FATE_WORDS, nounAfterNumber, type CountedNoun } from "./lexicon.js";
import { adjectivesTo, isStop, joined, normAt, nounAt, wordStart } from "./nouns.js";

/** Some people that are counted: ثلاثة جنود, جنديان, عشرة, شرطي, أحد المهاجمين. */
export interface Group {
  readonly from: number;
  readonly to: number;
  /** Offset of its first word without clitics. */
  readonly start: number;
  readonly min: number;
  readonly max: number | null;
  readonly approximate: boolean;
  /** Undefined after a bare number and for words that are not known. */
  readonly noun: CountedNoun | undefined;
  /** Their fate where a word of the group says it (32 قتيلا, 112 شرطيا جريحا), and that word. */
  readonly fate?: FigureKind;
  readonly fateAt?: number;
  /** Where the noun and its adjectives stand; none after a bare number. */
  readonly peopleFrom?: number;
  readonly peopleTo?: number;
  /** One person without a number word. */
  readonly singular?: boolean;
  readonly definite?: boolean;
  /** The number follows a definite noun and may be its name: القناة 13. Only a count (عدد القتلى) takes it. */
  readonly label?: boolean;
  /** A person by name: the tokens of the word of fate, which stand for him. */
  readonly named?: { readonly from: number; readonly to: number };
}

/** The people that a number counts; undefined for things, shares, ordinals and numbers that are names. */
export function groupOfNumber(doc: Document, number: FoundNumber): Group | undefined {
  if (number.percent === true || number.ordinal === true || !Number.isInteger(number.min)) return undefined;
  const before = groupBefore(doc, number);
  if (before !== undefined) return before;
  if (isOneThing(doc, number)) return undefined;
  let at = number.to;
  if (normAt(doc, at) === "من" && isWhole(doc, at + 1)) at++;
  const partitive = at > number.to;
  if (/^(?:حاله|حالات)$/.test(normAt(doc, at)) && nounAt(doc, at + 1)?.what === "fate") at++;
  const token = doc.tokens[at];
  const here = token?.kind === "word" && token.sentence === doc.tokens[number.from]?.sentence;
  const own = here && !joined(doc, at) ? (nounAt(doc, at) ?? nounAfterNumber(token.norm)) : undefined;
  // العشرات stands alone: no noun is counted by it without من.
  const rough = number.definite === true && number.approximate && !partitive;
  const noun = rough ? undefined : own;
  if (noun?.what === "thing" && !(partitive && isWord(normAt(doc, at), "family"))) return undefined;
  // ثلاثة وجنديان: the next word is another group.
  const alone = rough || (noun === undefined && isStop(doc, at));
  if (!partitive && (!here || alone)) {
    const group = withQualifier(doc, { ...number, to: number.to, noun: undefined });
    return isLabel(doc, number) ? { ...group, label: true } : group;
  }
  return withQualifier(doc, withPeople(doc, { ...number, to: at + 1, noun }, at, adjectivesTo(doc, at + 1)));
}

/** من عائلة واحدة، بضربة واحدة: one of what stands before, and no count. */
const isOneThing = (doc: Document, { from }: FoundNumber): boolean =>
  /^واحده?$/.test(normAt(doc, from)) &&
  doc.tokens[from - 1]?.kind === "word" &&
  doc.tokens[from - 1]?.sentence === doc.tokens[from]?.sentence &&
  !isStop(doc, from - 1);

/** What a number is a share of: 12 من الجنود, ثلاثة من عناصره, 4 من عناصر الجيش. */
function isWhole(doc: Document, at: number): boolean {
  return /^(?:ال..|.{3,}(?:ه|ها|هم|نا)$)/.test(normAt(doc, at)) || nounAt(doc, at)?.number === "plural";
}

/** شمال نيجيريا، في ليبيا: after a preposition it is the country, no Nigerian. */
const isGoverned = (doc: Document, at: number): boolean =>
  isWord(doc.tokens[at - 1]?.norm, "no-noun") && !/[\u064B-\u064D]/.test(writtenAt(doc, at));

/** A dual (جنديان), one described person (شرطي), or أحد المهاجمين. */
export function groupOfNoun(doc: Document, at: number): Group | undefined {
  const one = /^[وبل]?(?:احد|احدي)$/.test(normAt(doc, at));
  const people = one ? at + 1 : at;
  const noun = nounAt(doc, people);
  if (one ? doc.tokens[people]?.kind !== "word" || noun?.what === "thing" : noun === undefined)
    return undefined;
  if (!one && (noun?.what === "thing" || noun?.number === "plural" || isAttribute(doc, at))) return undefined;
  if (!one && noun?.accusative === true && noun.number === "singular" && isGoverned(doc, at))
    return undefined;
  const count = noun?.number === "dual" && !one ? 2 : 1;
  const definite = !one && /^[وفبك]?(?:ال|لل)/.test(normAt(doc, at));
  const base = {
    from: at,
    to: people + 1,
    start: wordStart(doc, at),
    min: count,
    max: count,
    approximate: false,
    noun,
  };
  const group = withPeople(doc, base, people, adjectivesTo(doc, people + 1));
  return { ...group, ...(count === 1 && { singular: true }), ...(definite && { definite }) };
}

/** السلطات التونسية, الجيش السوداني, جماعة الحوثي: the origin or name of the noun before it, not a person. */
function isAttribute(doc: Document, at: number): boolean {
  const before = doc.tokens[at - 1];
  return (
    /^ال.{2,}(?:ي|يه)$/.test(normAt(doc, at)) &&
    before?.kind === "word" &&
    before.sentence === doc.tokens[at]?.sentence &&
    (/^(?:[وفبك]?ال|لل)..|^.{3,}ات$/.test(before.norm) || isCutWord(before.norm, "subject-head"))
  );
}

/** أصيب ثالث, وجرح رابع: one more person, counted by his place. */
export function groupOfOrdinal(doc: Document, at: number): Group | undefined {
  const token = doc.tokens[at];
  if (token === undefined || token.norm.startsWith("ال") || !beginsNumber(token)) return undefined;
  if (FATE_WORDS.longestAt(doc, at - 1)?.to !== at) return undefined;
  const ordinal = parseOrdinal(doc, at);
  if (ordinal === undefined || ordinal.value < 2 || ordinal.cut > 0) return undefined;
  const start = doc.tokens[at]?.start ?? 0;
  const one = { min: 1, max: 1, approximate: false, noun: undefined, singular: true };
  return { ...one, from: at, to: ordinal.to, start, peopleFrom: at, peopleTo: ordinal.to };
}

/** The noun before a number: الموقوفين الخمسة, قتيل واحد, مدنيين اثنين. */
function groupBefore(doc: Document, number: FoundNumber): Group | undefined {
  const from = number.from - 1;
  if (doc.tokens[from]?.sentence !== doc.tokens[number.from]?.sentence) return undefined;
  const noun = nounAt(doc, from);
  if (noun === undefined || noun.what === "thing") return undefined;
  const word = doc.tokens[number.from]?.kind === "word";
  const counted =
    (number.definite === true && number.min < 1000) ||
    (word && number.min === 1 && noun.number === "singular" && /^واحده?$/.test(normAt(doc, number.from))) ||
    (word && number.min === 2 && /(?:ين|ان)$/.test(normAt(doc, from)));
  if (!counted) return undefined;
  return withPeople(doc, { ...number, from, start: wordStart(doc, from), noun }, from, number.to);
}

function withPeople(
  doc: Document,
  base: Pick<Group, "from" | "to" | "start" | "min" | "max" | "approximate" | "noun">,
  peopleFrom: number,
  peopleTo: number,
): Group {
  const { from, start, min, max, approximate, noun } = base;
  const group = {
    from,
    to: Math.max(base.to, peopleTo),
    start,
    min,
    max,
    approximate,
    noun,
    peopleFrom,
    peopleTo,
  };
  if (noun?.kind !== undefined) return { ...group, fate: noun.kind, fateAt: peopleFrom };
  for (let i = peopleFrom; i < peopleTo; i++) {
    const kind = nounAt(doc, i)?.kind;
    if (kind !== undefined) return { ...group, fate: kind, fateAt: i };
  }
  return group;
}

/** A qualifier after the noun: 13 شخصا على الأقل. */
function withQualifier(doc: Document, group: Group): Group {
  const after = AFTER.longestAt(doc, group.to);
  const { from, to, start, min, max, approximate, noun } = group;
  const bare = { from, to, start, min, max, approximate, noun };
  const same = group.peopleFrom === undefined ? bare : group;
  return after === undefined ? same : { ...same, ...applyEffect(after.values[0], group), to: after.to };
}

/** القناة 13, اللواء 444, رقم 5: a name, not a count. */
function isLabel(doc: Document, number: FoundNumber): boolean {
  const norm = normAt(doc, number.from - 1);
  if (doc.tokens[number.from]?.kind !== "number") return false;
  if (isWord(norm, "label")) return true;
  return (
    /^(?:ال|بال|لل|وال).{3,}/.test(norm) &&
    nounAt(doc, number.from - 1)?.what !== "fate" &&
    !/(?:ون|ين|ات)$/.test(norm)
  );
}
