import { COMMAS } from "../1-text/marks.js";
import type { TokenSpan } from "../1-text/document.js";
import { SPEECH_TYPES } from "./assign.js";
import type { Sense } from "./lexicon.js";
import type { Reading } from "./reading.js";
import { beginsWithDamma, endsAsPassive, marksPassive } from "./clause.js";
import { fits } from "./sight.js";
import { isComplement } from "./walk.js";

/** Words that may tell of an event. */
export interface Candidate extends TokenSpan {
  readonly sense: Sense;
  readonly verb: boolean;
  /** A verb whose subject is who it was done to. */
  readonly passive: boolean;
  /** س before an imperfect. */
  readonly future: boolean;
  /** وآخر, which stands for the event noun before it. */
  readonly again?: true;
}

/** Finds the event words of a text, one a place: the longest, and of equal length the one that fits the sentence. */
export function findCandidates(reading: Reading): Candidate[] {
  const out: Candidate[] = [];
  let next = 0;
  for (let i = 0; i < reading.words.length; i++) {
    const word = reading.words[i];
    const elliptic = word === undefined || i < next ? undefined : againAt(reading, i, out.at(-1));
    if (elliptic !== undefined) out.push(elliptic);
    if (word === undefined || i < next || word.senses.length === 0) continue;
    // لاحقاً، سابقاً: an adverb.
    const longest = word.senses[0];
    if (longest === undefined) continue;
    if (word.classes.has("particle") && word.noun === undefined) continue;
    if (reading.timeEnd.has(i) || insideName(reading, i) || isNoEvent(reading, i)) continue;
    // لقاء 1200 أسير، لقاء فدية: in exchange for.
    const following = reading.doc.tokens[longest.to];
    const priced = reading.words[longest.to]?.classes.has("price") === true;
    if (longest.values[0]?.lemma.type === "CONSULT" && (following?.kind === "number" || priced)) continue;
    const matches = word.senses.filter((m) => m.to === longest.to);
    const senses = matches.flatMap((match) =>
      match.values
        .filter((s) => fits(s, match) && tellsWhoSays(reading, i, s))
        .map((sense) => ({ sense, match })),
    );
    const chosen = choose(reading, i, senses);
    if (chosen?.sense.pos === "perfect" && (followsPreposition(reading, i) || isInSpeaker(reading, i)))
      continue;
    // تظاهروا رفضاً للقرار: why they march, no act of its own.
    const why = chosen?.sense.pos === "noun" && word.classes.has("against");
    if (chosen === undefined || (why && /REJECT|ACCUSE/.test(chosen.sense.lemma.type))) continue;
    const verb = chosen.sense.pos === "perfect" || chosen.sense.pos === "imperfect";
    const future = chosen.match.reading.preposition === "س";
    const own = FIRST_PERSON.test(reading.doc.tokens[i]?.norm ?? "") || isOwnAct(reading, i, chosen.sense);
    const announced = future && own;
    out.push({
      from: i,
      to: longest.to,
      sense: announced ? asThreat(chosen.sense) : chosen.sense,
      verb,
      passive:
        verb &&
        (chosen.sense.passive === true ||
          marksPassive(reading.doc, i) ||
          (chosen.sense.pos === "perfect" && endsAsPassive(reading.doc, i))),
      future: future && !announced,
    });
    next = longest.to;
  }
  return out;
}

/** How far behind its place what a second event did may stand. */
const SECOND = 6;

/** تفجير في حي الأشرفية، وآخر في منبج قُتل فيه ثمانية: a second event of the kind, where what it did or where it was follows. */
function againAt({ doc, words }: Reading, i: number, last: Candidate | undefined): Candidate | undefined {
  if (!/^و(?:اخر|اخري|اخران)$/.test(doc.tokens[i]?.norm ?? "")) return undefined;
  if (last === undefined || last.verb || last.sense.pos !== "noun") return undefined;
  const { sentence } = doc.tokens[i] ?? {};
  if (doc.tokens[last.from]?.sentence !== sentence || words[i + 1]?.classes.has("preposition") !== true)
    return undefined;
  for (let k = i + 2; k < i + 2 + SECOND && doc.tokens[k]?.sentence === sentence; k++) {
    if (/^[،؛]$/.test(doc.tokens[k]?.norm ?? "")) return undefined;
    const harms = words[k]?.senses.some((m) => m.values.some((s) => s.pos === "perfect" && s.lemma.harm));
    const did = words[k]?.verb === true && words[k]?.classes.has("occur") === true;
    if (did || harms === true) return { ...last, from: i, to: i + 1, again: true };
  }
  return undefined;
}

/** هدوء حذر، من سجن، عمال إغاثة: phrases of two words or more that tell of no event, though one of them is an event word. */
function isNoEvent({ words }: Reading, i: number): boolean {
  const to = (at: number): number => words[at]?.classes.get("no-event") ?? 0;
  return to(i) > i + 1 || to(i - 1) > i;
}

/** A participle of speech is an event only as a circumstance; المتهم، 11 متهماً are people. */
const tellsWhoSays = (reading: Reading, i: number, { pos, lemma, suffixed }: Sense): boolean =>
  pos !== "agent" ||
  !SPEECH_TYPES.has(lemma.type) ||
  (!suffixed && isCircumstance(reading, i, lemma.mode === "allege"));

/**
 * An indefinite accusative participle, which tells what the subject does besides: محذراً من …، رافضاً شروطها. One that
 * may be passive (متهماً) does so only with whom it blames right after it.
 */
function isCircumstance(
  { doc, words, numberEnd, phraseAt }: Reading,
  i: number,
  ambiguous: boolean,
): boolean {
  const counted = numberEnd.has(i - 1) || words[i - 1]?.classes.get("quantifier") === i;
  if (counted || !/^[وف]?(?!ال).+(?:ا|ه|ين)$/.test(doc.tokens[i]?.norm ?? "")) return false;
  const next = doc.tokens[i + 1];
  if (!ambiguous || next === undefined) return phraseAt[i]?.actor === undefined;
  const bare = next.kind === "word" && words[i + 1]?.prefix === "" && !/.ا$/.test(next.norm);
  return bare && !["preposition", "adjective", "other"].some((name) => words[i + 1]?.classes.has(name));
}

/** سنضرب، سنلاحق: the future in the first person. */
const FIRST_PERSON = /^[وف]?سن/;
/** Threats by what is to be done: to kill or destroy, to arrest, to sanction. */
const THREATS: ReadonlyMap<string, string> = new Map([
  ["ASSAULT", "violence"],
  ["COERCE", "restrict"],
  ["SANCTION", "relations"],
]);

/** أكد أنه سيعتقل كل من …: force that the speaker says he will use. */
function isOwnAct(reading: Reading, i: number, { lemma }: Sense): boolean {
  const before = reading.doc.tokens[i - 1]?.norm ?? "";
  return (
    isComplement(before) && /ه[ام]?ا?$/.test(before) && (lemma.type === "ASSAULT" || lemma.mode === "arrest")
  );
}

/** Who says of himself that he will use force threatens with it: سنستهدف القواعد. */
export function asThreat(sense: Sense): Sense {
  const mode = sense.lemma.mode === "arrest" ? "arrest" : THREATS.get(sense.lemma.type);
  return mode === undefined
    ? sense
    : { ...sense, lemma: { ...sense.lemma, type: "THREATEN", mode, need: "people", harm: false } };
}

type Option = {
  readonly sense: Sense;
  readonly match: { readonly reading: { readonly preposition: string } };
};

function choose<T extends Option>(reading: Reading, i: number, options: readonly T[]): T | undefined {
  const verbal = options.filter((o) => o.sense.pos === "perfect" || o.sense.pos === "imperfect");
  const nominal = options.filter((o) => o.sense.pos === "noun");
  const people = options.filter((o) => o.sense.pos === "agent" || o.sense.pos === "patient");
  // بعد توقف دام شهرين: no verb stands after a preposition.
  const governed = reading.words[i - 1]?.classes.get("before-noun") === i;
  const first = (governed ? undefined : verbal[0]) ?? nominal[0] ?? people[0];
  if (verbal.length > 0 && nominal.length > 0)
    return readsAsNoun(reading, i, options) ? nominal[0] : verbal[0];
  return first;
}

function readsAsNoun(reading: Reading, i: number, options: readonly Option[]): boolean {
  const token = reading.doc.tokens[i];
  const quoted = reading.doc.tokens[i - 1]?.norm === '"' || reading.doc.tokens[i - 1]?.norm === "«";
  const at = quoted ? i - 2 : i - 1;
  const before = reading.doc.tokens[at];
  if (token === undefined) return false;
  // بـ«دعم الإرهاب»
  if (quoted && /^[وف]?[بلك]$/.test(before?.norm ?? "")) return true;
  if (options.every((o) => o.match.reading.preposition !== "")) return true;
  if (beginsWithDamma(reading.doc, i)) return false;
  if (isAnnounced(reading, i)) return true;
  if (before === undefined || before.sentence !== token.sentence || before.kind !== "word") return false;
  const word = reading.words[at];
  if (word === undefined || /^[وف]/.test(token.norm)) return false;
  if (word.classes.has("preposition") || word.classes.has("light") || word.classes.has("attempt"))
    return true;
  if (isObjectOfSpeech(reading, i)) return true;
  // بروتوكول تعاون: the second half of an idafa.
  const head = reading.phraseAt[at];
  if (!quoted && head?.kind === "noun" && head.to === i && !/^[وف]?[بلك]?ال|^لل/.test(before.norm))
    return true;
  // توقيع اتفاق تعاون: the word before belongs to another event noun.
  return (word.senses.length > 0 || word.consumed) && !word.verb;
}

/** أعلنت البحرين أمس، قطع علاقاتها: a day between the verb of announcing and what is announced. */
function isAnnounced({ doc, words, timeEnd, phraseAt }: Reading, i: number): boolean {
  let k = i - 1;
  while (timeEnd.has(k) || COMMAS.has(doc.tokens[k]?.norm ?? "")) k--;
  if (k === i - 1 || (!timeEnd.has(i - 1) && !timeEnd.has(i - 2))) return false;
  k = phraseAt[k] === undefined ? k : (phraseAt[k]?.from ?? k) - 1;
  const word = words[k];
  return (
    word?.verb === true &&
    word.classes.has("light") &&
    word.speech.has("say") &&
    doc.tokens[k]?.sentence === doc.tokens[i]?.sentence
  );
}

/** How far around a word the verb of saying and what opens its content may stand, in words. */
const SPEAKER_REACH = 9;

/** قال القائد عبد الله ادان لوكالة … إن …: between the verb of saying and what is said stands the speaker, and no verb. */
function isInSpeaker({ doc, words }: Reading, i: number): boolean {
  const sentence = doc.tokens[i]?.sentence;
  const bars = (k: number): boolean => {
    const token = doc.tokens[k];
    if (token?.kind !== "word" || token.sentence !== sentence) return true;
    return ["relative", "clause", "negation"].some((name) => words[k]?.classes.has(name));
  };
  if (words[i]?.conjunction === true || bars(i - 1)) return false;
  let after = false;
  for (let k = i + 1; k <= i + SPEAKER_REACH && !bars(k) && words[k]?.verb !== true && !after; k++)
    after = isComplement(doc.tokens[k]?.norm ?? "");
  if (!after) return false;
  for (let k = i - 1; k >= i - SPEAKER_REACH && !bars(k); k--) {
    if (isComplement(doc.tokens[k]?.norm ?? "")) return false;
    if (words[k]?.speech.has("say") === true && words[k]?.verb === true) return k < i - 1;
    if (words[k]?.verb === true) return false;
  }
  return false;
}

/** بحق قاتل: no verb stands behind a preposition, but for منذ، حتى and مَن (who). */
function followsPreposition({ words, doc }: Reading, i: number): boolean {
  const before = words[i - 1]?.classes;
  if (before === undefined || doc.tokens[i - 1]?.sentence !== doc.tokens[i]?.sentence) return false;
  if (doc.tokens[i - 1]?.norm === "من") return false;
  return before.get("preposition") === i && !before.has("clause") && !before.has("background");
}

/** How far before a word the verb of speech that it is the object of may stand, in words. */
const SPOKEN_REACH = 10;

/** دان المجلس قصف المخيم: after a verb of speech in its clause a word that is verb or noun is what is spoken of. */
function isObjectOfSpeech(reading: Reading, i: number): boolean {
  for (let k = i - 1; k >= i - SPOKEN_REACH; k--) {
    const word = reading.words[k];
    const token = reading.doc.tokens[k];
    if (word === undefined || token?.kind !== "word" || isComplement(token.norm)) return false;
    if (word.classes.has("relative") || word.classes.has("clause")) return false;
    if (word.verb && reading.phraseAt[k] === undefined) {
      const type = word.senses[0]?.values[0]?.lemma.type;
      return type !== undefined && SPEECH_TYPES.has(type);
    }
  }
  return false;
}

/** Inside a name that is known, where words tell of nothing: هيئة مكافحة الشغب. */
function insideName(reading: Reading, i: number): boolean {
  const phrase = reading.phraseAt[i];
  if (phrase === undefined) return false;
  if (phrase.actor !== undefined) {
    if (phrase.actor.entity !== undefined) return true;
    return !["group", "official"].includes(phrase.actor.kind) || i > phrase.from;
  }
  const named = phrase.place?.geonamesId !== undefined || phrase.place?.class === "building";
  return phrase.kind === "place" && (phrase.from < i || named);
}
