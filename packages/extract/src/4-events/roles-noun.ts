import { canAct } from "./able.js";
import { pronounOf } from "./agreement.js";
import { gathered, MEETINGS } from "./gathered.js";
import { controllerOf, ownerOf, pointedAt } from "./control.js";
import { SPEECH_TYPES } from "./assign.js";
import type { Candidate } from "./candidates.js";
import { plainPhrase, type Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import type { Roles } from "./roles.js";
import { objectAfter } from "./object-after.js";
import { inheritedSubject } from "./subjects.js";
import { coordinated, take } from "./take.js";
import { argumentsAfter, isComplement } from "./walk.js";
import { beforeVerb, rightGroup } from "./walk-before.js";

/** Reads the participants of an event noun: its genitive, what stands after its prepositions, and its light verb. */
export function readNoun(reading: Reading, c: Candidate): Roles {
  const { lemma } = c.sense;
  const actors: Phrase[] = [];
  const recipients: Phrase[] = [];
  const args = argumentsAfter(reading, c.to);
  const first = args[0];
  const token = reading.doc.tokens[c.from];
  const definite = token !== undefined && /^[وفبك]?(?:ال|لل)/.test(token.norm);
  // إطلاق صواريخ كاتيوشا: what stands in the genitive is the weapon.
  const armed =
    lemma.type === "ASSAULT" && lemma.frame.includes("علي") && reading.words[c.from]?.noun !== undefined;
  let rule = "noun";
  let rest = args;
  if (first !== undefined && first.preposition === "" && !first.apart && !c.sense.suffixed) {
    const adjacent = first.phrase.from === c.to || adjectivesOnly(reading, c.to, first.phrase.from);
    const group = coordinated(args, 0);
    const objects = adjacent && !definite ? objectAfter(reading, c, args, group) : [];
    if (objects.length > 0) {
      const agents = take(args, ["agent"]);
      return { actors: [...group, ...agents], recipients: objects, rule: "noun.subject-object" };
    }
    if (first.phrase.origin !== undefined && adjacent) {
      actors.push(first.phrase);
      rule = "noun.origin";
    } else if (adjacent && !definite && !armed && lemma.genitive !== "0" && lemma.genitive !== "") {
      const acts = canAct(first.phrase);
      const onward = args.some((a) => ["علي", "ضد", "نحو"].includes(a.preposition));
      const people = first.phrase.actor !== undefined || first.phrase.kind === "people";
      const spot =
        first.phrase.place !== undefined &&
        first.phrase.place.class !== "country" &&
        first.phrase.place.class !== "building";
      // مداهمة الأمن لمكان اختبائه: the object stands after ل.
      const object = args[group.length];
      const onto = object?.preposition === "ل" && lemma.frame.includes("o") && !canAct(object.phrase);
      const asActor =
        (lemma.genitive === "r" && acts && onto) ||
        lemma.genitive === "a" ||
        lemma.genitive === "m" ||
        (lemma.genitive === "?" && acts && (onward || first.phrase.count === undefined));
      // هجوم تدمر: where, not whom; هجوم عنيف: how.
      if (asActor && (people || acts)) actors.push(...group);
      else if (!asActor && !(spot && lemma.genitive !== "r")) recipients.push(...group);
      if (asActor && lemma.genitive === "r") recipients.push(...coordinated(args, group.length));
      rule = asActor ? "noun.genitive-actor" : "noun.genitive-recipient";
      rest = args.slice(group.length);
    }
  }
  // زيارة للرئيس إلى بغداد: who stands after ل makes it.
  const visitor =
    args.some((a) => a.preposition === "الي") && lemma.frame.includes("ل") ? take(rest, ["ل"]) : [];
  if (visitor.length > 0) {
    actors.push(...visitor);
    rest = rest.filter((a) => !visitor.includes(a.phrase));
  }
  const light = lightVerb(reading, c);
  const oblique = take(rest, [...lemma.frame.filter((f) => f.length > 1 || "بل".includes(f)), "ضد", "بحق"]);
  if (lemma.genitive === "m") {
    const sides = take(rest, ["بين", "مع"]);
    const between = rest.some((a) => a.preposition === "بين");
    if (actors.length === 0 && (between || light.actors.length === 0)) actors.push(...sides.slice(0, 1));
    recipients.push(...sides.slice(actors.includes(sides[0] ?? plainPhrase(c)) ? 1 : 0));
  } else {
    const sides = take(rest, ["بين"]).filter((p) => p.actor !== undefined);
    const mutual = MUTUAL.has(lemma.type) && light.actors.length === 0 && sides.length > 1;
    if (actors.length === 0 && (mutual || lemma.type === "ASSAULT")) {
      actors.push(...sides.slice(0, 1));
      recipients.push(...sides.slice(1));
    }
    recipients.push(...oblique);
  }
  actors.push(...take(rest, ["agent", "means"]));
  const owner = lemma.genitive === "a" || lemma.genitive === "?" ? take(rest, ["ل"]).filter(canAct) : [];
  // قصف عشرات الأهداف للتنظيم: after a genitive that is aimed at, ل tells whose it is.
  if (rule === "noun.genitive-recipient") recipients.push(...owner);
  else if (actors.length === 0 && !lemma.frame.includes("ل")) actors.push(...owner);
  // اغتصاب جماعي لنازحات
  if (lemma.genitive === "r" && recipients.length === 0 && !definite)
    recipients.push(...take(rest, ["ل"]).filter((p) => p.kind === "people"));
  const met = gathered(reading, c);
  if (actors.length === 0) {
    actors.push(...met.slice(0, 1));
    recipients.push(...met.slice(1));
  }
  // جدد البيان تحذير المليشيا: with a subject beside, the genitive is who it is said to.
  if (light.actors.length > 0 && rule === "noun.genitive-actor" && SPEECH_TYPES.has(lemma.type))
    recipients.push(...actors.splice(0));
  actors.push(...light.actors);
  recipients.push(...light.recipients);
  if (actors.length === 0 && MEETINGS.has(lemma.type)) {
    const subject = inheritedSubject(reading, c.from, canAct);
    if (subject !== undefined)
      return { actors: [subject], recipients: recipients.filter((r) => r !== subject), rule: "noun.subject" };
  }
  if (actors.length === 0 && recipients.length > 1 && rest.some((a) => a.preposition === "بين"))
    actors.push(...recipients.splice(0, 1));
  const bound = c.sense.suffixed || (c.to > c.from + 1 && pronounOf(reading, c.to - 1) !== undefined);
  if (bound && lemma.genitive === "r" && recipients.length === 0) {
    const meant = pointedAt(reading, c.to - 1, actors);
    if (meant !== undefined) recipients.push(meant);
  }
  if (actors.length === 0 && bound && lemma.genitive !== "r") {
    const owner = ownerOf(reading, c);
    if (owner !== undefined) return { actors: [owner], recipients, rule: "noun.owner" };
  }
  if (actors.length === 0) {
    const controller = controllerOf(reading, c);
    if (controller !== undefined)
      return {
        actors: rightGroup(reading, controller),
        recipients: recipients.filter((r) => r !== controller),
        rule: "noun.controller",
      };
  }
  return { actors, recipients, rule: light.rule ?? rule };
}

/** Types of what two sides do with each other: اشتباك بين …، اتصال بين … */
const MUTUAL: ReadonlySet<string> = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/** Somebody who speaks for others: المتحدث باسم الرئاسة. */
const isVoice = (reading: Reading, p: Phrase | undefined): boolean =>
  p !== undefined && reading.words[p.from]?.classes.has("voice") === true;

/** Only words that nothing is known of stand between: adjectives of the event noun. */
function adjectivesOnly(reading: Reading, from: number, to: number): boolean {
  return to - from <= 2 && reading.words.slice(from, to).every((w) => w.classes.size === 0 && !w.verb);
}

/** How many people and bodies are named between two words. */
const names = (reading: Reading, from: number, to: number): number =>
  reading.phraseAt.slice(from, to).filter((p) => p?.actor !== undefined || p?.kind === "people").length;

/** شن … هجوماً، هجوم شنه …، تعرض … لهجوم، تبنى … الهجوم. */
function lightVerb(
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
    if (word.classes.has("suffer")) {
      const subject = argumentsAfter(reading, i + 1).find(
        (a) => a.preposition === "" && a.phrase.from < c.from,
      );
      const before = beforeVerb(reading, i);
      const victim = subject?.phrase ?? before.subject ?? before.antecedent;
      return { actors: [], recipients: victim ? [victim] : [], rule: "noun.suffered" };
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
      return { actors, recipients: [], rule: word.classes.has("claimed") ? "noun.claimed" : "noun.light" };
    }
    if (word.verb || word.classes.has("clause") || word.classes.has("relative") || isComplement(norm)) break;
    if (norm === "." || norm === "؛" || norm === ":") break;
  }
  return none;
}
