import { beginsWithDamma } from "./clause.js";
import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import { argumentsAfter, type Argument } from "./walk.js";
import { beforeVerb, leftGroup } from "./walk-before.js";

/** How many words back a verb without a subject looks for one. */
const REACH = 60;

/**
 * The subject of a verb that has none of its own: that of the verb before it in the sentence (فتح النار … فقتل …), or,
 * for a sentence that begins with وأضاف، وتوعد, the first subject of the sentence before.
 */
export function inheritedSubject(
  reading: Reading,
  verb: number,
  fits: (p: Phrase) => boolean,
): Phrase | undefined {
  const { from } = sentenceOf(reading, verb);
  for (let i = verb - 1; i >= Math.max(from, verb - REACH); i--) {
    const subject = ownSubject(reading, i, fits);
    if (subject !== undefined && fits(subject)) return subject;
  }
  // وأضاف، كما جمّد
  const also = reading.words[verb - 1]?.classes.has("apart") === true;
  const opens = verb <= from + 1 && (also || mayBeJoined(reading, verb));
  const before = reading.doc.sentences[(reading.doc.tokens[verb]?.sentence ?? 0) - 1];
  const here = reading.doc.sentences[reading.doc.tokens[verb]?.sentence ?? 0];
  if (!opens || before === undefined || here === undefined || here.line - before.line > 1) return undefined;
  for (let i = before.from; i < before.to; i++) {
    const subject = ownSubject(reading, i, fits);
    if (subject !== undefined && fits(subject)) return subject;
  }
  return undefined;
}

/** Begins with و or ف, and no table knows the letter as the word's own: وأضاف، وتوعد, but not وقع. */
function mayBeJoined({ words, doc }: Reading, i: number): boolean {
  const word = words[i];
  if (word === undefined || word.conjunction) return word?.conjunction === true;
  const unknown = word.senses.length === 0 && word.classes.size === 0 && word.speech.size === 0;
  return unknown && /^[وف]/.test(doc.tokens[i]?.norm ?? "");
}

/** The subject that stands beside a finite verb: after it, else before it; the one that fits, where both stand there. */
export function ownSubject(
  reading: Reading,
  i: number,
  fits: (p: Phrase) => boolean = () => true,
): Phrase | undefined {
  const word = reading.words[i];
  if (word === undefined || !word.verb || reading.timeEnd.has(i)) return undefined;
  if (tellsOfVictim(reading, i)) return undefined;
  const covering = reading.phraseAt[i];
  if (covering !== undefined && (covering.from !== i || covering.actor !== undefined)) return undefined;
  const args = argumentsAfter(reading, i + 1);
  const after = args[0];
  if (harmsAlone(reading, i, args)) return undefined;
  const beside =
    after?.preposition === "" && !after.apart && after.phrase.from <= i + 4 ? after.phrase : undefined;
  const before = beforeVerb(reading, i);
  // شاب طعن جندياً: what stands before the verb is its subject.
  if (before.subject !== undefined && fits(before.subject)) return leftGroup(reading, before.subject)[0];
  if (beside !== undefined && fits(beside)) return beside;
  const left = before.subject ?? before.antecedent;
  return left !== undefined && fits(left) ? leftGroup(reading, left)[0] : (beside ?? left);
}

/** قتل جندي, with nobody else beside it: he was killed. */
function harmsAlone(reading: Reading, i: number, args: readonly Argument[]): boolean {
  const harm = reading.words[i]?.senses[0]?.values[0]?.lemma.harm === true;
  if (!harm || args[0]?.phrase.actor?.kind !== "group") return false;
  const bare = args.slice(1).filter((a) => a.preposition === "" && !a.phrase.conjunction && !a.apart);
  return bare.every((a) => a.phrase.kind === "noun");
}

/** أصيب، قُتل: its subject is who it was done to. */
function tellsOfVictim(reading: Reading, i: number): boolean {
  const sense = reading.words[i]?.senses[0]?.values[0];
  return sense !== undefined && (sense.lemma.frame.includes("v") || beginsWithDamma(reading.doc, i));
}
