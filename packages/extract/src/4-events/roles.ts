import type { Candidate } from "./candidates.js";
import { canAct } from "./able.js";
import { SPEECH_TYPES } from "./assign.js";
import { plainPhrase, type Phrase } from "./phrases.js";
import type { Reading } from "./reading.js";
import { pointedAt } from "./control.js";
import { fitOf, isSeveral, pronounOf } from "./agreement.js";
import { readNoun } from "./roles-noun.js";
import { inherited } from "./inherited.js";
import { inheritedSubject } from "./subjects.js";
import { take } from "./take.js";
import { bareGroups, eventSubject, isPart, isWhere, lastWord, standsAlone, tailOf } from "./verb-parts.js";
import { argumentsAfter, isComplement } from "./walk.js";
import { beforeVerb, joinsVerb, leftGroup } from "./walk-before.js";

/** Who did it and to whom, as the syntax of one mention tells. */
export interface Roles {
  readonly actors: readonly Phrase[];
  readonly recipients: readonly Phrase[];
  /** The event word that is the subject or antecedent: هجوم استهدف, another mention of the same event. */
  readonly same?: number;
  /** The rule that read them. */
  readonly rule: string;
}

/** Reads the participants of an event word. */
export function readRoles(reading: Reading, candidate: Candidate): Roles {
  const { pos, lemma } = candidate.sense;
  if (candidate.again === true) return { actors: [], recipients: [], rule: "noun.again" };
  // محذراً من …، مطالباً الحكومة بـ …: said by the subject of the sentence.
  if (pos === "agent" && SPEECH_TYPES.has(lemma.type)) {
    const verb = readVerb(reading, candidate);
    const objects =
      verb.rule === "verb.dropped" ? verb.recipients : [...verb.actors.slice(0, 1), ...verb.recipients];
    return { actors: inherited(reading, candidate), recipients: objects, rule: "participle.dropped" };
  }
  if (pos === "agent" || pos === "patient") {
    const own = reading.phraseAt[candidate.from] ?? plainPhrase(candidate);
    return pos === "agent"
      ? { actors: [own], recipients: [], rule: "participle.agent" }
      : {
          actors: take(argumentsAfter(reading, own.to), ["agent", "means"]),
          recipients: [own],
          rule: "participle.patient",
        };
  }
  return candidate.verb ? readVerb(reading, candidate) : readNoun(reading, candidate);
}

function readVerb(reading: Reading, c: Candidate): Roles {
  const { frame } = c.sense.lemma;
  const before = beforeVerb(reading, c.from);
  const after = argumentsAfter(reading, tailOf(reading, c));
  // قُتل جندي شمال العراق: where it was, not who.
  const groups = bareGroups(after).filter(
    ([p]) =>
      !(
        p?.place !== undefined &&
        p.place.class !== "building" &&
        (c.sense.lemma.harm || isWhere(reading, p))
      ),
  );
  const deed = eventSubject(reading, c);
  if (deed !== undefined) {
    const [near = [], far] = bareGroups(argumentsAfter(reading, deed.to));
    // استهدف قصف الجيش قرية: who made it stands between.
    if (far === undefined || near.some(canAct))
      return {
        actors: far === undefined ? [] : near,
        recipients: far ?? near,
        same: deed.from,
        rule: "verb.event",
      };
  }
  // بانفجار عبوة: by a thing is by nobody.
  const agents = take(after, ["agent", "means"]).filter((p) => p.kind !== "noun" && p.place === undefined);
  const oblique = take(
    after,
    frame.filter((f) => f.length > 1 || f === "ب" || f === "ل"),
    // منح تونس قرضاً لدعم الأمن الغذائي: what for.
  ).filter((p) => c.sense.lemma.type !== "AID" || p.kind !== "noun" || p.prefix !== "ل");
  const [first, second] = groups;
  const event = before.antecedentEvent;
  const same = event === undefined ? {} : { same: event };
  // نحمّل قيادة المليشيا المسؤولية: who speaks is not named.
  if (c.sense.pos === "imperfect" && /^[وف]?س?ن/.test(reading.doc.tokens[c.from]?.norm ?? ""))
    return {
      actors: agents,
      recipients: [...(first ?? []), ...oblique],
      ...same,
      rule: "verb.dropped.first-person",
    };
  // دمّرنا دبابتين: with an object beside it, the first person.
  if (
    c.sense.suffixed &&
    !c.sense.lemma.harm &&
    c.sense.pos === "perfect" &&
    first !== undefined &&
    /نا$/.test(lastWord(reading, c))
  )
    return { actors: agents, recipients: [...first, ...oblique], ...same, rule: "verb.dropped.first-person" };
  // قالت إنها أسرت …: the speaker.
  const prior = reading.doc.tokens[c.from - 1]?.norm ?? "";
  const victim = frame.includes("v") || c.passive;
  const speaker = victim
    ? inheritedSubject(reading, c.from, (p) => p.kind === "people" || p.actor !== undefined)
    : undefined;
  const pronoun =
    isComplement(prior) && /ه[ام]?ا?$/.test(prior) ? (speaker ?? inherited(reading, c)[0]) : undefined;
  const left = before.subject ?? (c.sense.suffixed ? undefined : before.antecedent) ?? pronoun;
  // وأثنت على جهود الوزارة: what stands behind the preposition is the object.
  if (c.to > c.from + 1 && reading.words[c.to - 1]?.classes.has("preposition") === true && !victim)
    return {
      actors: left === undefined ? inherited(reading, c) : [left],
      recipients: groups[0] ?? [],
      ...same,
      rule: left === undefined ? "verb.dropped.bound" : "verb.svo.bound",
    };
  const done = DONE_TO.has(c.sense.lemma.type);
  // ونفى مصدر عسكري: a source speaks.
  const says = (p: Phrase): boolean => p.actor?.kind === "source" && SPEECH_TYPES.has(c.sense.lemma.type);
  const acts = (p: Phrase): boolean => (canAct(p) && p.count === undefined) || says(p);
  // انفجرت أجهزة، سقطت قذائف: what did it is no actor.
  if (frame.includes("0") && !(first?.[0]?.actor !== undefined && canAct(first[0])))
    return { actors: agents, recipients: oblique, ...same, rule: "verb.of-things" };
  // قال إن على الحكومة أن …: the speaker asks, who stands after على is asked.
  if (frame.includes("على") || frame.includes("علي"))
    if (c.to - c.from > 1 && c.sense.lemma.type === "REQUEST")
      return { actors: inherited(reading, c), recipients: first ?? [], rule: "verb.asked" };
  if (victim) {
    const told = before.subject === undefined && before.antecedent === undefined && first !== undefined;
    const victims = left && !told ? [left] : (first ?? []);
    const rule = c.passive ? "verb.passive" : "verb.victim";
    // تلقى لبنان مساعدات من فرنسا: who gave stands after من.
    const givers = frame.includes("من") ? take(after, ["من"]) : [];
    return {
      actors: [...agents, ...givers],
      recipients: victims.length > 0 ? victims : oblique,
      ...same,
      rule,
    };
  }
  if (c.sense.suffixed) {
    const subject = first ?? (before.subject ? [before.subject] : inherited(reading, c));
    const antecedent = event === undefined ? before.antecedent : undefined;
    // ما وصفته بالقمع: the pronoun is for ما.
    // انتهاكات ارتكبتها القوات: it is for the deed.
    const noun = reading.words[c.from]?.noun ?? c.to;
    const of = /^[وف]?[بلكم]?ما$/.test(prior) || noun < c.from;
    // رهائن اختطفهم مسلحون: people, not the act that took them.
    const meant = of
      ? undefined
      : event === undefined || pronounOf(reading, c.from) === "p"
        ? (antecedent ?? pointedAt(reading, c.from, subject))
        : undefined;
    const objects = meant === undefined ? [] : [meant];
    return {
      actors: [...subject, ...agents],
      recipients: [...objects, ...oblique],
      ...same,
      rule: "verb.suffixed",
    };
  }
  // ثلاثة أشخاص قتلوا، مقاتلاً خطف على يد مسلحين: nobody is named whom they did it to.
  if (
    done &&
    left !== undefined &&
    first === undefined &&
    frame.includes("o") &&
    oblique.length === 0 &&
    (agents.length > 0 ||
      (c.sense.lemma.harm && (left.kind === "people" || standsAlone(reading, c.to))) ||
      !acts(left))
  )
    return { actors: agents, recipients: leftGroup(reading, left), ...same, rule: "verb.svo-passive" };
  // احتجاجات قتلت الشرطة خلالها …: the verb tells of the event and has its own subject.
  const own = event !== undefined && first?.[0] !== undefined && second !== undefined && acts(first[0]);
  // الاتفاقات المعلقة التي ترفض السلطات تنفيذها: what cannot act is the object of the clause.
  const relative = before.antecedent !== undefined && before.subject === undefined;
  const object =
    relative &&
    left?.kind === "noun" &&
    first?.[0]?.actor !== undefined &&
    acts(first[0]) &&
    fitOf(reading, c.from, first[0], c.sense.pos === "perfect") !== "object";
  if (!own && !object && (left !== undefined || event !== undefined)) {
    const subject = event === undefined && left ? leftGroup(reading, left) : [];
    if (frame.includes("m") && subject.length > 1)
      return { actors: subject, recipients: [...subject.slice(1), ...oblique], ...same, rule: "verb.svo" };
    return {
      actors: [...subject, ...agents],
      recipients: [...(first ?? []), ...oblique],
      ...same,
      rule: "verb.svo",
    };
  }
  // اندلعت اشتباكات بين …
  const between = take(after, ["بين"]).filter((p) => p.place === undefined);
  const sides =
    between.length > 1 || (c.sense.lemma.type === "ASSAULT" && between.some((p) => isSeveral(reading, p)));
  if (sides && (first === undefined || frame.includes("m")))
    return { actors: between.slice(0, 1), recipients: between.slice(1), rule: "verb.between" };
  if (first === undefined) {
    const subject = inherited(reading, c);
    // خُطفا … ثم قتلا: with nobody behind it, it was done to them.
    if (c.sense.lemma.harm && c.sense.pos === "perfect" && oblique.length === 0 && standsAlone(reading, c.to))
      return { actors: agents, recipients: subject, rule: "verb.dropped-passive" };
    return { actors: [...subject, ...agents], recipients: oblique, rule: "verb.dropped" };
  }
  if (frame.includes("m"))
    return { actors: first, recipients: [...oblique, ...first.slice(1)], rule: "verb.mutual" };
  const transitive = frame.includes("o");
  const perfect = c.sense.pos === "perfect";
  // سيّر دوريات وداهم منازل مطلوبين: the verbs have one subject, and what cannot act is the object.
  const beside = first[0] ?? plainPhrase(c);
  const named = reading.words[c.from]?.bySubject === true;
  const besideFit = named ? "subject" : fitOf(reading, c.from, beside, perfect);
  // فيما استدعت السفير: whom the verb is read with is its object.
  const noun = reading.words[c.from]?.noun ?? c.from;
  if (frame.includes("=") && !named && beside.from <= noun && noun < beside.to)
    return {
      actors: [...inherited(reading, c), ...agents],
      recipients: [...first, ...oblique],
      rule: "verb.dropped.object",
    };
  const joined = joinsVerb(reading, c.from) && (!acts(beside) || besideFit === "object");
  const shared = joined && besideFit !== "subject" ? inherited(reading, c) : [];
  if (transitive && second !== undefined && shared.length > 0)
    return {
      actors: [...shared, ...agents],
      recipients: [...first, ...second, ...oblique],
      rule: "verb.object",
    };
  // قُتل جندي, written قتل جندي: nobody else stands beside it.
  const alone = second?.[0] === undefined || (second[0].kind === "noun" && second[0].actor === undefined);
  const by = agents.length > 0 && second?.every((p) => p.kind === "noun") !== false;
  // فيما قتل أحد عناصر الشرطة في هجوم: a force, too, where nothing else follows.
  const struck =
    beside.actor?.kind === "group" ||
    (second === undefined && agents.length === 0 && isPart(reading, beside));
  if (c.sense.lemma.harm && (alone || by) && struck && oblique.length === 0)
    return { actors: [...shared, ...agents], recipients: first, rule: "verb.unmarked-passive" };
  // فيما استدعت السفير المعتمد لديها: by its gender no subject.
  const unfit = besideFit === "object" && second?.[0]?.kind === "noun" ? inherited(reading, c) : [];
  if (transitive && second !== undefined && unfit.length > 0)
    return { actors: [...unfit, ...agents], recipients: [...first, ...oblique], rule: "verb.object" };
  if (transitive && second !== undefined)
    return { actors: [...first, ...agents], recipients: [...second, ...oblique], rule: "verb.vso" };
  // وطالبت المؤسسات الدولية بالتحرك: said by who spoke before.
  if (transitive && !done && shared.length > 0)
    return { actors: [...shared, ...agents], recipients: [...first, ...oblique], rule: "verb.object" };
  // أوقفوا خمسة مهربين: its subject is in the verb.
  const inVerb = perfect && /وا$/.test(reading.doc.tokens[c.from]?.norm ?? "");
  const addressed =
    c.sense.lemma.type === "REQUEST" &&
    besideFit !== "subject" &&
    (beside.actor?.kind === "group" || beside.actor?.class === "official" || beside.kind === "noun") &&
    inheritedSubject(reading, c.from, canAct) !== undefined;
  if ((besideFit === "object" || addressed || inVerb) && transitive)
    return {
      actors: [...inherited(reading, c), ...agents],
      recipients: [...first, ...oblique],
      rule: "verb.dropped.object",
    };
  // قتل جنديان في هجوم: people alone after a verb of harm suffered it.
  const harmed = c.sense.lemma.harm && (beside.kind === "people" || beside.actor?.class !== undefined);
  const undergoes = harmed || agents.length > 0 || (!acts(beside) && besideFit !== "subject");
  if (transitive && done && undergoes && oblique.length === 0) {
    const subject = inherited(reading, c);
    // With an actor before (أطلق النار … فقتل جنديين) the phrase is the object, else the verb is passive.
    return {
      actors: [...subject, ...agents],
      recipients: first,
      rule: subject.length > 0 ? "verb.object" : "verb.unmarked-passive",
    };
  }
  return { actors: [...first, ...agents], recipients: oblique, rule: "verb.vs" };
}

/** Types of what is done to people and things by force. */
const DONE_TO: ReadonlySet<string> = new Set(["ASSAULT", "COERCE", "RETREAT", "SANCTION", "AID"]);
