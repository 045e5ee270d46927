import { canAct } from "./able.js";
import { SPEECH_TYPES } from "./assign.js";
import type { Candidate } from "./candidates.js";
import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import { inheritedSubject } from "./subjects.js";
import { coordinated, take } from "./take.js";
import { argumentsAfter, isComplement } from "./walk.js";
import { beforeVerb } from "./walk-before.js";

/** Somebody who speaks for others: المتحدث باسم الرئاسة. */
const isVoice = (reading: Reading, p: Phrase | undefined): boolean =>
  p !== undefined && reading.words[p.from]?.classes.has("voice") === true;

/** How many people and bodies are named between two words. */
const names = (reading: Reading, from: number, to: number): number =>
  reading.phraseAt.slice(from, to).filter((p) => p?.actor !== undefined || p?.kind === "people").length;

/** Kinds of those who speak for a state … */
const POWERS: ReadonlySet<string> = new Set(["military", "police", "government", "office", "official"]);
/** … and classes of those who serve it. */
const SERVING: ReadonlySet<string> = new Set(["soldier", "police"]);

/** أعلن الجيش مقتل اثنين من جنوده، أعلنت القيادة مقتل ضابط: who tells of the loss of his own did not kill them. */
function losesOwn(reading: Reading, verb: number, c: Candidate, teller: Phrase | undefined): boolean {
  const { words, doc, phraseAt } = reading;
  const state = c.sense.lemma.harm && POWERS.has(teller?.actor?.kind ?? "");
  for (let i = verb + 1; i < c.to + OWN; i++) {
    if (doc.tokens[i]?.sentence !== doc.tokens[verb]?.sentence) return false;
    if (words[i]?.classes.has("own") === true) return true;
    if (state && phraseAt[i] !== teller && SERVING.has(phraseAt[i]?.actor?.class ?? "")) return true;
  }
  return false;
}

/** How far behind a killing its victims are named, in words. */
const OWN = 4;

/** An attack behind a preposition: في غارة، بقصف، جراء التعذيب. */
const isAttackBehind = ({ words }: Reading, { from, sense }: Candidate): boolean =>
  sense.lemma.type === "ASSAULT" &&
  (words[from]?.prefix === "ب" || words[from - 1]?.classes.has("preposition") === true);

/** شن … هجوماً، هجوم شنه …، تعرض … لهجوم، تبنى … الهجوم. */
export function lightVerb(
  reading: Reading,
  c: Candidate,
): { actors: Phrase[]; recipients: Phrase[]; rule?: string } {
  const { words, doc } = reading;
  const none = { actors: [], recipients: [] };
  const { from, to } = sentenceOf(reading, c.from);
  for (let i = c.to; i < Math.min(to, c.to + 5); i++) {
    const word = words[i];
    const bound = word !== undefined && /(?:ه|ها|هما|هم)$/.test(doc.tokens[i]?.norm ?? "");
    // القبض على العناصر التي حاولت …: the clause is about whom the noun names.
    const about =
      bound || (words[i - 1]?.classes.has("relative") === true && names(reading, c.to, i - 1) === 0);
    if (word?.classes.has("light") === true && about) {
      const args = argumentsAfter(reading, i + 1);
      const subject = args[0]?.preposition === "" ? coordinated(args, 0) : [];
      const onto = take(args.slice(subject.length), [...c.sense.lemma.frame, "علي", "ل", "ضد"]);
      return { actors: subject, recipients: onto, rule: "noun.light-after" };
    }
    if (word?.classes.has("suffer") === true && words[i - 1]?.classes.has("relative") === true) {
      const args = argumentsAfter(reading, i + 1);
      const victims = args.find((a) => a.preposition === "");
      return {
        actors: [],
        recipients: victims ? coordinated(args, args.indexOf(victims)) : [],
        rule: "noun.suffered",
      };
    }
    if (word?.classes.has("claimed") === true && bound) {
      const args = argumentsAfter(reading, i + 1);
      return {
        actors: args[0]?.preposition === "" ? coordinated(args, 0) : [],
        recipients: [],
        rule: "noun.claimed",
      };
    }
    // حملة اعتقالات طالت خمسين شاباً
    if (word?.classes.has("reach") === true && !bound) {
      const args = argumentsAfter(reading, i + 1);
      const reached = args[0]?.preposition === "" ? coordinated(args, 0) : [];
      if (reached.length > 0) return { actors: [], recipients: reached, rule: "noun.reaches" };
    }
    if (word?.verb === true && !bound) break;
  }
  for (let i = c.from - 1, steps = 0; i >= from && steps < 14; i--, steps++) {
    const word = words[i];
    if (word === undefined) break;
    if (reading.timeEnd.has(i)) continue;
    // فتح تحقيقاً في مقتل …: the verb has an object of its own.
    if (word.noun !== undefined && word.noun > i && word.noun < c.from && word.verb) break;
    const covering = reading.phraseAt[i];
    if (covering?.actor !== undefined || covering?.place !== undefined) {
      i = covering.from;
      continue;
    }
    // جددت الدعوة إلى إطلاق سراح …: the verb belongs to the noun between.
    if (
      !word.verb &&
      word.senses.some((m) => m.values.some((s) => s.pos === "noun" && SPEECH_TYPES.has(s.lemma.type)))
    )
      break;
    const norm = doc.tokens[i]?.norm ?? "";
    // أعلن الجيش أن هجوماً وقع: he only tells of it.
    if (isComplement(norm)) break;
    // تمكنت من إفشال محاولة لاستهداف …: who foils it does not do it.
    if (word.classes.has("foiled")) return none;
    const died = word.classes.has("die") && isAttackBehind(reading, c);
    // توفي شاب جراء التعذيب
    if (died || word.classes.has("suffer")) {
      const subject = argumentsAfter(reading, i + 1).find(
        (a) => a.preposition === "" && a.phrase.from < c.from,
      );
      const before = beforeVerb(reading, i);
      const victim = subject?.phrase ?? before.subject ?? before.antecedent;
      return { actors: [], recipients: victim ? [victim] : [], rule: died ? "noun.died" : "noun.suffered" };
    }
    if (word.classes.has("light") || word.classes.has("claimed")) {
      if (/[^ن]ه$|ها$/.test(norm) && !word.classes.has("claimed")) return none;
      // نفذت القوة عملية مداهمة: the first half of an idafa is no subject.
      const between = argumentsAfter(reading, i + 1).filter(
        ({ phrase, preposition }) =>
          phrase.from < c.from && preposition === "" && !(phrase.kind === "noun" && phrase.to === c.from),
      );
      const before = beforeVerb(reading, i);
      const beside = between[0] !== undefined ? coordinated(between, 0) : [];
      // وأعلن سحب القانون: what cannot act is no subject where there is one before.
      const earlier = beside[0]?.kind === "noun" ? inheritedSubject(reading, i, canAct) : undefined;
      const subject = earlier === undefined ? beside : [earlier];
      const left = before.subject ?? before.antecedent;
      const actors = subject.length > 0 ? subject : left ? [left] : [];
      // أعلن المتحدث إقالة …: he only tells of it.
      if (word.speech.has("say") && isVoice(reading, actors[0])) return none;
      // أعلن الجيش مقتل اثنين من جنوده: he lost them.
      if (word.speech.has("say") && c.sense.lemma.type === "ASSAULT" && losesOwn(reading, i, c, actors[0]))
        return none;
      return { actors, recipients: [], rule: word.classes.has("claimed") ? "noun.claimed" : "noun.light" };
    }
    if (word.verb || word.classes.has("clause") || word.classes.has("relative") || isComplement(norm)) break;
    if (norm === "." || norm === "؛" || norm === ":") break;
  }
  return none;
}
