import { canAct } from "./able.js";
import { pronounOf } from "./agreement.js";
import { gathered, MEETINGS } from "./gathered.js";
import { controllerOf, ownerOf, pointedAt } from "./control.js";
import { SPEECH_TYPES } from "./assign.js";
import type { Candidate } from "./candidates.js";
import { plainPhrase, type Phrase } from "./phrases.js";
import type { Reading } from "./reading.js";
import type { Roles } from "./roles.js";
import { objectAfter } from "./object-after.js";
import { lightVerb } from "./light-verb.js";
import { inheritedSubject } from "./subjects.js";
import { coordinated, take } from "./take.js";
import { argumentsAfter } from "./walk.js";
import { rightGroup } from "./walk-before.js";

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
      // استهدفت غارة مواقع لحزب الله: the object of the verb before.
      const apart = first.phrase.held === true;
      const asActor =
        (lemma.genitive === "r" && acts && onto) ||
        lemma.genitive === "a" ||
        lemma.genitive === "m" ||
        (lemma.genitive === "?" && acts && (onward || first.phrase.count === undefined));
      // هجوم تدمر: where, not whom; هجوم عنيف: how.
      if (asActor && !apart && (people || acts)) actors.push(...group);
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
  const owner =
    lemma.genitive === "a" || lemma.genitive === "?"
      ? take(rest, ["ل"]).filter((p) => canAct(p) && !isFavoured(reading, p))
      : [];
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

/** مظاهرات مؤيدة للرئيس: for whom, not whose. */
const isFavoured = (reading: Reading, p: Phrase): boolean =>
  /^[وف]?(?:ال)?(?:مويد|داعم|مناصر|موالي)(?:ه|ا|ين|ون)?$/.test(reading.doc.tokens[p.from - 1]?.norm ?? "");

/** Types of what two sides do with each other: اشتباك بين …، اتصال بين … */
const MUTUAL: ReadonlySet<string> = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/** Only words that nothing is known of stand between: adjectives of the event noun. */
function adjectivesOnly(reading: Reading, from: number, to: number): boolean {
  return to - from <= 2 && reading.words.slice(from, to).every((w) => w.classes.size === 0 && !w.verb);
}
