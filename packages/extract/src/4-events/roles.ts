import type { Candidate } from "./candidates.js";
import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import { argumentsAfter, beforeVerb, type Argument } from "./walk.js";

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
  if (candidate.sense.pos === "agent" || candidate.sense.pos === "patient") return readParticiple(reading, candidate);
  return candidate.verb ? readVerb(reading, candidate) : readNoun(reading, candidate);
}

const ARMED = new Set(["military", "police", "intelligence", "armed-group", "government", "state", "office", "official", "organisation", "party"]);
const ARMED_CLASSES = /soldier|gunm|fighter|settler|police|militant|attacker|bomber|protester/;

/** Whether a phrase names who could have done it: a force, a group, a state, armed people. */
export function canAct(phrase: Phrase): boolean {
  if (phrase.origin !== undefined) return true;
  if (phrase.place !== undefined) return phrase.place.class === "country";
  const { actor } = phrase;
  if (actor === undefined) return false;
  return ARMED.has(actor.kind) || ARMED_CLASSES.test(actor.class ?? "");
}

function readParticiple(reading: Reading, c: Candidate): Roles {
  const own = reading.phraseAt[c.from] ?? plain(c);
  return c.sense.pos === "agent"
    ? { actors: [own], recipients: [], rule: "participle.agent" }
    : { actors: [], recipients: [own], rule: "participle.patient" };
}

const plain = (c: Candidate): Phrase => ({ from: c.from, to: c.to, kind: "noun", prefix: "", conjunction: false });

function coordinated(args: readonly Argument[], start: number): Phrase[] {
  const out: Phrase[] = [];
  for (let i = start; i < args.length; i++) {
    const argument = args[i];
    if (argument === undefined || (i > start && !argument.phrase.conjunction)) break;
    if (i > start && argument.preposition !== args[start]?.preposition) break;
    out.push(argument.phrase);
  }
  return out;
}

function take(args: readonly Argument[], prepositions: readonly string[]): Phrase[] {
  const at = args.findIndex((a) => prepositions.includes(a.preposition));
  return at < 0 ? [] : coordinated(args, at);
}

function readVerb(reading: Reading, c: Candidate): Roles {
  const { frame } = c.sense.lemma;
  const before = beforeVerb(reading, c.from);
  const after = argumentsAfter(reading, c.to);
  const bare = after.map((a, i) => ({ ...a, i })).filter((a) => a.preposition === "");
  const groups: Phrase[][] = [];
  for (const a of bare) if (groups.length === 0 || !a.phrase.conjunction) groups.push(coordinated(after, a.i));
  const agents = take(after, ["agent", "means"]);
  const oblique = take(after, frame.filter((f) => f.length > 1 || f === "ب" || f === "ل"));
  const event = before.antecedentEvent;
  const same = event === undefined ? {} : { same: event };
  const subjectBefore = before.subject ?? (c.sense.suffixed ? undefined : before.antecedent);
  if (frame.includes("v")) {
    const victims = subjectBefore ? [subjectBefore] : (groups[0] ?? []);
    return { actors: agents, recipients: victims, ...same, rule: "verb.victim" };
  }
  if (c.passive) {
    const victims = subjectBefore ? [subjectBefore] : (groups[0] ?? []);
    return { actors: agents, recipients: [...victims, ...oblique], ...same, rule: "verb.passive" };
  }
  if (c.sense.suffixed) {
    const objects = before.antecedent && event === undefined ? [before.antecedent] : [];
    return { actors: [...(groups[0] ?? []), ...agents], recipients: [...objects, ...oblique], ...same, rule: "verb.suffixed" };
  }
  if (subjectBefore !== undefined || event !== undefined) {
    const subject = event === undefined && subjectBefore ? [subjectBefore] : [];
    return { actors: [...subject, ...agents], recipients: [...(groups[0] ?? []), ...oblique], ...same, rule: "verb.svo" };
  }
  const [first, second] = groups;
  if (first === undefined) return { actors: [...inherited(reading, c), ...agents], recipients: oblique, rule: "verb.dropped" };
  if (frame.includes("m")) return { actors: first, recipients: [...oblique, ...first.slice(1)], rule: "verb.mutual" };
  if (second !== undefined && frame.includes("o")) return { actors: [...first, ...agents], recipients: [...second, ...oblique], rule: "verb.vso" };
  const head = first[0];
  const transitive = frame.includes("o");
  if (transitive && head !== undefined && oblique.length === 0 && !(canAct(head) && head.count === undefined)) {
    const subject = inherited(reading, c);
    // With an actor before (أطلق النار … فقتل جنديين) the phrase is the object, else the verb is passive.
    return { actors: [...subject, ...agents], recipients: first, rule: subject.length > 0 ? "verb.object" : "verb.unmarked-passive" };
  }
  return { actors: [...first, ...agents], recipients: oblique, rule: "verb.vs" };
}

/** The subject of the verb before, for a verb that is joined to it by و or ف and has none. */
function inherited(reading: Reading, c: Candidate): Phrase[] {
  const token = reading.doc.tokens[c.from];
  if (token === undefined || !/^[وف]/.test(token.norm)) return [];
  const { from } = sentenceOf(reading, c.from);
  for (let i = c.from - 1; i >= from; i--) {
    const phrase = reading.phraseAt[i];
    if (phrase === undefined || phrase.prefix !== "") continue;
    const word = reading.words[phrase.from - 1];
    if (canAct(phrase) && word?.verb === true) return [phrase];
    i = phrase.from;
  }
  return [];
}

function readNoun(reading: Reading, c: Candidate): Roles {
  const { lemma } = c.sense;
  const actors: Phrase[] = [];
  const recipients: Phrase[] = [];
  const args = argumentsAfter(reading, c.to);
  const first = args[0];
  const token = reading.doc.tokens[c.from];
  const definite = token !== undefined && /^[وفبك]?(?:ال|لل)/.test(token.norm);
  let rule = "noun";
  let rest = args;
  if (first !== undefined && first.preposition === "" && !first.apart && !c.sense.suffixed) {
    const adjacent = first.phrase.from === c.to || adjectivesOnly(reading, c.to, first.phrase.from);
    const group = coordinated(args, 0);
    if (first.phrase.origin !== undefined && adjacent) {
      actors.push(first.phrase);
      rule = "noun.origin";
    } else if (adjacent && !definite && lemma.genitive !== "0" && lemma.genitive !== "") {
      const acts = canAct(first.phrase);
      const onward = args.some((a) => ["علي", "ضد", "نحو"].includes(a.preposition));
      const asActor = lemma.genitive === "a" || lemma.genitive === "m" || (lemma.genitive === "?" && acts && (onward || first.phrase.count === undefined));
      if (asActor) actors.push(...group);
      else recipients.push(...group);
      rule = asActor ? "noun.genitive-actor" : "noun.genitive-recipient";
      rest = args.slice(group.length);
    }
  }
  const oblique = take(rest, [...lemma.frame.filter((f) => f.length > 1 || "بل".includes(f)), "ضد"]);
  if (lemma.genitive === "m") {
    const sides = take(rest, ["بين", "مع"]);
    if (actors.length === 0) actors.push(...sides.slice(0, 1));
    recipients.push(...sides.slice(actors.includes(sides[0] ?? plain(c)) ? 1 : 0));
  } else recipients.push(...oblique);
  actors.push(...take(rest, ["agent", "means"]));
  const owner = lemma.genitive === "a" || lemma.genitive === "?" ? take(rest, ["ل"]).filter(canAct) : [];
  if (actors.length === 0 && !lemma.frame.includes("ل")) actors.push(...owner);
  const light = lightVerb(reading, c);
  actors.push(...light.actors);
  recipients.push(...light.recipients);
  return { actors, recipients, rule: light.rule ?? rule };
}

/** Only words that nothing is known of stand between: adjectives of the event noun. */
function adjectivesOnly(reading: Reading, from: number, to: number): boolean {
  return to - from <= 2 && reading.words.slice(from, to).every((w) => w.classes.size === 0 && !w.verb);
}

/** شن … هجوماً، هجوم شنه …، تعرض … لهجوم، تبنى … الهجوم. */
function lightVerb(reading: Reading, c: Candidate): { actors: Phrase[]; recipients: Phrase[]; rule?: string } {
  const { words, doc } = reading;
  const none = { actors: [], recipients: [] };
  const { from, to } = sentenceOf(reading, c.from);
  for (let i = c.to; i < Math.min(to, c.to + 5); i++) {
    const word = words[i];
    const bound = word !== undefined && /(?:ه|ها|هما|هم)$/.test(doc.tokens[i]?.norm ?? "");
    if (word?.classes.has("light") === true && (bound || words[i - 1]?.classes.has("relative") === true)) {
      const args = argumentsAfter(reading, i + 1);
      const subject = args[0]?.preposition === "" ? coordinated(args, 0) : [];
      const onto = take(args.slice(subject.length), c.sense.lemma.frame);
      return { actors: subject, recipients: onto, rule: "noun.light-after" };
    }
    if (word?.classes.has("claimed") === true && bound) {
      const args = argumentsAfter(reading, i + 1);
      return { actors: args[0]?.preposition === "" ? coordinated(args, 0) : [], recipients: [], rule: "noun.claimed" };
    }
    if (word?.verb === true && !bound) break;
  }
  for (let i = c.from - 1, steps = 0; i >= from && steps < 14; i--, steps++) {
    const word = words[i];
    if (word === undefined) break;
    const norm = doc.tokens[i]?.norm ?? "";
    if (word.classes.has("suffer")) {
      const subject = argumentsAfter(reading, i + 1).find((a) => a.preposition === "" && a.phrase.from < c.from);
      const before = beforeVerb(reading, i);
      const victim = subject?.phrase ?? before.subject ?? before.antecedent;
      return { actors: [], recipients: victim ? [victim] : [], rule: "noun.suffered" };
    }
    if (word.classes.has("light") || word.classes.has("claimed")) {
      if (/[^ن]ه$|ها$/.test(norm) && !word.classes.has("claimed")) return none;
      const between = argumentsAfter(reading, i + 1).filter((a) => a.phrase.from < c.from && a.preposition === "");
      const before = beforeVerb(reading, i);
      const subject = between[0] !== undefined ? coordinated(between, 0) : [];
      const left = before.subject ?? before.antecedent;
      const actors = subject.length > 0 ? subject : left ? [left] : [];
      return { actors, recipients: [], rule: word.classes.has("claimed") ? "noun.claimed" : "noun.light" };
    }
    if (word.verb || word.classes.has("clause") || word.classes.has("relative")) break;
    if (norm === "." || norm === "؛" || norm === ":") break;
  }
  return none;
}
