import { writtenAt, type Document, type TokenSpan } from "../1-text/document.js";
import { OBJECTS } from "./lexicon.js";
import { endsClause, endsClauseBefore, isJoined, isLast, opens, type Names } from "./clause.js";
import { NAMED_FORCE, namedForceAt } from "./named-force.js";
import { endsInMarbuta, type Sight } from "./sight.js";

/** A noun of a class of objects.tsv near an event word: its phrase, with number, measure and adjectives. */
export interface ObjectHit extends TokenSpan {
  readonly noun: number;
  readonly classes: readonly string[];
  /** The preposition that governs it, "" for none. */
  readonly governor: string;
  /** Stands before the event word … */
  readonly before: boolean;
  /** … where the subject does. */
  readonly subject: boolean;
  /** Stands right after a verb, where its subject does: أرسلت القوات المسلحة رسالة. */
  readonly asSubject: boolean;
  /** Nothing that could be another object follows in the clause. */
  readonly last: boolean;
}

/** How far after an event word its object may stand, and how far before it, in words. */
const REACH = 24;
const BACK = 9;
const NEAR = 12;
const NEAR_BEFORE = 4;
/** How far before a joined noun the preposition of its list may stand, and how many words a noun's phrase goes on. */
const LIST = 7;
const ADJECTIVES = 3;

/** أكد أن …: what is said is a clause of its own. */
const STATES = /^(?:ان|انه|انها|انهم|انهما)$/;

/** The nouns of some classes in the clause of an event word: those after it, then those before it. */
export function* objectsNear(
  doc: Document,
  sights: readonly Sight[],
  names: Names,
  word: TokenSpan,
  classes: ReadonlySet<string>,
): Generator<ObjectHit> {
  const sentence = doc.tokens[word.from]?.sentence;
  const inSentence = (i: number): boolean => doc.tokens[i]?.sentence === sentence;
  for (let i = word.to; i < word.to + REACH && inSentence(i);) {
    const hit = hitAt(doc, sights, names, i, word, classes);
    if (hit !== undefined) {
      yield hit;
      i = hit.to;
    } else if (endsClause(doc, sights, names, i) || STATES.test(doc.tokens[i]?.norm ?? "")) break;
    else i++;
  }
  for (let i = word.from - 1; i >= word.from - BACK && inSentence(i); i--) {
    const hit = hitAt(doc, sights, names, i, word, classes);
    if (hit !== undefined) yield hit;
    if (endsClauseBefore(doc, sights, names, i)) break;
  }
}

/** The end of an object that و joins to one of the same class before it. */
function joinedAt(doc: Document, i: number, classes: readonly string[]): number | undefined {
  if (doc.tokens[i]?.sentence !== doc.tokens[i - 1]?.sentence) return undefined;
  return OBJECTS.allAt(doc, i).find(
    (m) => m.reading.conjunction === "و" && m.values.some((name) => classes.includes(name)),
  )?.to;
}

/** Whether a noun of a class stands near an event word in its sentence. */
export function standsNear(doc: Document, i: number, name: string): boolean {
  const sentence = doc.tokens[i]?.sentence;
  for (let k = Math.max(0, i - NEAR_BEFORE); k < i + NEAR; k++)
    if (doc.tokens[k]?.sentence === sentence && OBJECTS.allAt(doc, k).some((m) => m.values.includes(name)))
      return true;
  return false;
}

function hitAt(
  doc: Document,
  sights: readonly Sight[],
  names: Names,
  i: number,
  word: TokenSpan,
  classes: ReadonlySet<string>,
): ObjectHit | undefined {
  // منصة إطلاق: a longer phrase says what it is.
  const known = OBJECTS.allAt(doc, i);
  const match =
    known.find((m) => m.to === known[0]?.to && m.values.some((name) => classes.has(name))) ??
    (classes.has(NAMED_FORCE) ? namedForceAt(names, i) : undefined);
  if (match === undefined) return undefined;
  const measure = measureBefore(doc, sights, names, i, word);
  const { from } = measure;
  const prefix = from === i ? match.reading.preposition : measure.prefix;
  const joined = /^و/.test(doc.tokens[from]?.norm ?? "") && match.reading.conjunction !== "";
  const bare = match.values.includes("bare");
  // أطلق مسلح النار: nothing has the fire, so who stands before it is the subject.
  const governor =
    prefix ||
    (bare && names.get(from - 1)?.kind === "actor" ? "" : governorOf(doc, sights, names, from, word, joined));
  if (governor === undefined) return undefined;
  const before = i < word.from;
  // كمين نصبه …: the noun tells of the event by itself.
  if (before && (sights[i]?.senses.length ?? 0) > 0) return undefined;
  let to = before || bare ? match.to : phraseEnd(doc, sights, names, match.to);
  // ألف شرطي ودركي
  for (
    let next = joinedAt(doc, to, match.values);
    !before && next !== undefined;
    next = joinedAt(doc, to, match.values)
  )
    to = phraseEnd(doc, sights, names, next);
  const definite = match.reading.article || names.get(i)?.kind === "entity";
  const asSubject = !before && definite && from === word.to && opens(doc, sights, word.from);
  const subject = before && governor === "" && !isJoined(doc, sights, word.from);
  const last = isLast(doc, sights, names, to);
  // السفيرة, no pronoun: not one's own.
  const classed = endsInMarbuta(doc, i)
    ? match.values.filter((name) => !name.startsWith("own_"))
    : match.values;
  return { from, to, noun: i, classes: classed, governor, before, subject, asSubject, last };
}

/** Where the number, the measure (شحنة، دفعة من، عشرات) and the quantifier before a noun begin. */
function measureBefore(
  doc: Document,
  sights: readonly Sight[],
  names: Names,
  noun: number,
  word: TokenSpan,
): { from: number; prefix: string } {
  const first = noun < word.from ? 0 : word.to;
  let from = noun;
  let prefix = "";
  const step = (i: number): boolean => {
    if (i < first || doc.tokens[i]?.sentence !== doc.tokens[noun]?.sentence) return false;
    const number = names.get(i);
    if (number?.kind === "number") {
      from = Math.max(first, number.from);
      prefix = number.prefix;
      return true;
    }
    const measure = OBJECTS.allAt(doc, i).find((m) => m.to === i + 1 && m.values.includes("measure"));
    if (measure === undefined && sights[i]?.classes.has("quantifier") !== true) return false;
    from = i;
    prefix = measure?.reading.preposition ?? "";
    return true;
  };
  for (;;) {
    if (step(from - 1)) continue;
    // دفعة جديدة من المساعدات
    if (doc.tokens[from - 1]?.norm === "من" && (step(from - 2) || step(from - 3))) continue;
    return { from, prefix };
  }
}

/** The preposition before a noun, "" for none; undefined where the noun is the second half of an idafa (قائد القوات). */
function governorOf(
  doc: Document,
  sights: readonly Sight[],
  names: Names,
  from: number,
  word: TokenSpan,
  joined: boolean,
): string | undefined {
  const own = names.get(from);
  if (own !== undefined && own.from < from) return undefined;
  const before = doc.tokens[from - 1];
  if (from === word.to || before === undefined || before.sentence !== doc.tokens[from]?.sentence) return "";
  if (joined) return governorOfList(doc, sights, from, word);
  // 60 مسلحاً أسلحتهم, but not 47 تاجر مخدرات: those counted are traders.
  const counted = names.get(from - 2)?.kind === "number" && /ا$/.test(before.norm);
  if (before.kind !== "word" || isName(names, from - 1) || counted) return "";
  // شخصين بحوزتهما مخدرات: what they had on them.
  if (sights[from - 1]?.classes.has("possession") === true) return undefined;
  const preposition = [from - 1, from - 2].find((i) => sights[i]?.classes.get("preposition") === from);
  if (preposition !== undefined) return (doc.tokens[preposition]?.norm ?? "").replace(/^[وف](?=..)/, "");
  // لقي شخص مصرعه: whose it is has been named, so it is no half of an idafa.
  if (hasOwner(doc, from)) return "";
  const sight = sights[from - 1];
  if (sight === undefined || sight.classes.has("particle")) return "";
  // علّقت السلطات حتى إشعار آخر أنشطة …
  if ([from - 3, from - 4].some((i) => sights[i]?.classes.get("aside") === from)) return "";
  if (sight.verb === true) return from > word.to ? undefined : "";
  const definite = /^[وفب]?ال|^لل/.test(doc.tokens[from].norm);
  if (isDefinite(doc, from - 1)) return "";
  return !definite && (sight.classes.has("adjective") || endsAsAdjective(before.norm)) ? "" : undefined;
}

/** A word that nothing in the genitive can follow: with the article, a pronoun or tanwin. */
function isDefinite(doc: Document, i: number): boolean {
  const norm = doc.tokens[i]?.norm ?? "";
  return (
    /^[وف]?(?:ال|لل|بال|كال)/.test(norm) ||
    norm.endsWith("ا") ||
    /[\u064B-\u064D]$/.test(writtenAt(doc, i)) ||
    hasOwner(doc, i) ||
    /^م.{2,}(?:ين|ون)$/.test(norm)
  );
}

/** A noun with a pronoun behind it: مصرعه. */
const hasOwner = (doc: Document, i: number): boolean =>
  /..(?:ه|ها|هم|هما)$/.test(doc.tokens[i]?.norm ?? "") && !endsInMarbuta(doc, i);

/** An adjective of origin (-ي, -ية), or a plural that keeps its ending and so governs nothing. */
const endsAsAdjective = (norm: string): boolean => /...(?:ي|يه|يين|يون|يات)$/.test(norm);

/** Whether a token is the last of a name, a time or several words for people; one such word may govern (مصدر تمويل). */
function isName(names: Names, i: number): boolean {
  const name = names.get(i);
  return name !== undefined && (name.kind !== "actor" || name.to - name.from > 1);
}

/** The preposition that governs what و adds to a list: رسالة إلى الرئيس والقوات. */
function governorOfList(doc: Document, sights: readonly Sight[], from: number, word: TokenSpan): string {
  for (let i = from - 1; i > Math.max(word.to - 1, from - LIST); i--)
    if (sights[i]?.classes.has("preposition") === true)
      return (doc.tokens[i]?.norm ?? "").replace(/^[وف](?=..)/, "");
  return "";
}

/** Takes in the adjectives and genitives after a noun that are no names of their own. */
function phraseEnd(doc: Document, sights: readonly Sight[], names: Names, from: number): number {
  let to = from;
  for (; to < from + ADJECTIVES; to++) {
    const token = doc.tokens[to];
    const sight = sights[to];
    if (token?.kind !== "word" || sight === undefined || names.has(to)) break;
    if (token.sentence !== doc.tokens[from - 1]?.sentence) break;
    if (sight.verb !== false || sight.senses.length > 0 || sight.speech.size > 0) break;
    if (
      [...sight.classes.keys()].some(
        (name) => name !== "adjective" && name !== "other" && name !== "own-letter",
      )
    )
      break;
    if (/^(?:و|ف(?=ال)|لل|بال|كال)/.test(token.norm)) break;
    if (/^[بلك]../.test(token.norm) && !sight.classes.has("own-letter")) break;
  }
  return to;
}
