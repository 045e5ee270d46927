import { canAct } from "./able.js";
import { pronounOf, standsFor } from "./agreement.js";
import { SPEECH_TYPES } from "./assign.js";
import type { Candidate } from "./candidates.js";
import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import { inheritedSubject, ownSubject } from "./subjects.js";
import { argumentsAfter, isComplement } from "./walk.js";

/** How far before a noun the verb that governs it may stand, in words. */
const REACH = 18;
/** What may stand between a verb and the act that its subject does: تمكنت من إجلاء، أمرت بحبس، شرعت في الانسحاب. */
const GOVERNS: ReadonlySet<string> = new Set(["من", "في", "علي", "الي", "ب", "ل"]);
/** Classes of verbs whose subject does nothing itself: تعرض ل، شهدت، أودى. */
const IDLE = ["suffer", "claimed", "occur", "relative", "clause"] as const;
/** Verbs that only lead to an act: نفذ، حاول، يعتزم. */
const LEADS = ["light", "attempt", "planned"] as const;

/** Types of act that who announces it does himself. */
const ANNOUNCED: ReadonlySet<string> = new Set([
  "COERCE",
  "RETREAT",
  "SANCTION",
  "MOBILIZE",
  "AID",
  "CONCEDE",
  "PROTEST",
  "SUPPORT",
]);
/** Those whom protests are not by. */
const OVER: ReadonlySet<string> = new Set([
  "government",
  "state",
  "official",
  "office",
  "military",
  "police",
]);

/**
 * Who does what a noun tells, where only the verb before it has a subject: تمكنت فرق الدفاع المدني من إجلاء …، أعلنت
 * إدارة الأمن القبض على …، أمرت المحكمة بحبس …. Speech about an act (دان اعتقال …) is not the speaker's act.
 */
export function controllerOf(reading: Reading, c: Candidate): Phrase | undefined {
  const { words, doc } = reading;
  const { from } = sentenceOf(reading, c.from);
  const { type, harm, frame } = c.sense.lemma;
  const doer = doerOf(reading, c);
  if (doer !== undefined) return doer;
  const definite = /^[وفبل]?(?:ال|لل)/.test(doc.tokens[c.from]?.norm ?? "");
  const label = labelOf(reading, c);
  if (label !== undefined) return label;
  // ردّت بأن الاتهامات باطلة: those of somebody else.
  if (definite && SPEECH_TYPES.has(type) && c.sense.lemma.mode !== "investigate") return undefined;
  // نزوح المئات: they do it who are told of.
  if (harm || frame.includes("v")) return undefined;
  const before = words[c.from - 1];
  const governed = before?.classes.has("preposition") === true;
  const open = !governed || GOVERNS.has(doc.tokens[c.from - 1]?.norm ?? "");
  // قبل إطلاق سراحهم، بعد الاستيلاء على: the act of the same ones where the noun is bound to them.
  if (!open && !(definite || (c.sense.suffixed && type === "RETREAT"))) return undefined;
  if (!open && type === "ASSAULT") return undefined;
  for (let i = c.from - 1; i >= Math.max(from, c.from - REACH); i--) {
    const word = words[i];
    const norm = doc.tokens[i]?.norm ?? "";
    if (word === undefined || /^[.؛:]$/.test(norm) || isComplement(norm)) return undefined;
    if (reading.timeEnd.has(i)) continue;
    const covering = reading.phraseAt[i];
    if (covering !== undefined && covering.from < i) continue;
    // تمكنت من إفشال محاولة لاستهداف …: who foils it does not do it.
    if (word.classes.has("foiled")) return undefined;
    // توعدت … بعد مقتل عناصرها في كمين: the ambush is told for its own sake.
    if (type === "ASSAULT" && i < c.from - 1 && word.classes.has("relation-response")) return undefined;
    // حملة أسفرت عن اعتقال …: who made the campaign.
    if (word.classes.has("result")) continue;
    const idle = IDLE.some((name) => word.classes.has(name));
    // وقع الهجوم: right behind such a verb the attack is the subject.
    if (idle && (!word.classes.has("light") || (type === "ASSAULT" && i === c.from - 1))) return undefined;
    if (!word.verb) continue;
    // نفّذ القضاة إضراباً رفضاً لمرسوم إعفاء …: the verb has an object of its own.
    if (word.noun !== undefined && word.noun > i && word.noun < c.from) return undefined;
    const lead = LEADS.some((name) => word.classes.has(name));
    if (covering?.actor !== undefined) continue;
    const governor = word.senses[0]?.values[0]?.lemma;
    if (governor !== undefined && governor.type !== "THREATEN" && SPEECH_TYPES.has(governor.type))
      return undefined;
    const says = ["say", "claim", "deny", "expect"].some((kind) => word.speech.has(kind));
    // اعتبرت الخارجية بناء المستوطنات جريمة: judged, not announced.
    if (says && (!word.speech.has("say") || !ANNOUNCED.has(type))) return undefined;
    if (type === "ASSAULT" && !lead && governor?.type !== "THREATEN") return undefined;
    const could = (p: Phrase): boolean => canAct(p) || ((lead || type === "PROTEST") && p.kind === "people");
    const subject = ownSubject(reading, i, could) ?? inheritedSubject(reading, i, could);
    if (subject === undefined || !could(subject)) return undefined;
    // سمحت السلطات بالتظاهر: they do not march.
    if (type === "PROTEST" && OVER.has(subject.actor?.kind ?? "")) return undefined;
    // أعلن المتحدث إقالة …: he only tells of it.
    if (says && reading.words[subject.from]?.classes.has("voice") === true) return undefined;
    return subject;
  }
  return undefined;
}

/** How far before an act the noun that tells of doing it may stand, in words. */
const DOING_REACH = 9;

/** Who does it, in the genitive of a noun of doing: قيام الشرطة باعتقال …، إقدام مسلحين على خطف …. */
function doerOf(reading: Reading, c: Candidate): Phrase | undefined {
  const { from } = sentenceOf(reading, c.from);
  for (let i = c.from - 1; i >= Math.max(from, c.from - DOING_REACH); i--) {
    const word = reading.words[i];
    if (word === undefined || word.verb) return undefined;
    const to = word.classes.get("doing");
    if (to === undefined) continue;
    const doer = argumentsAfter(reading, to)[0];
    return doer?.preposition === "" && doer.phrase.to <= c.from ? doer.phrase : undefined;
  }
  return undefined;
}

/** Forces, which tell of their own attacks. */
const FORCES: ReadonlySet<string> = new Set(["military", "police", "intelligence", "armed-group"]);

/** الجيش: إسقاط مسيّرة, a headline: who speaks before the colon did it. */
function labelOf(reading: Reading, c: Candidate): Phrase | undefined {
  if (reading.doc.tokens[c.from - 1]?.norm !== ":") return undefined;
  const label = reading.phraseAt[c.from - 2];
  const { type, harm } = c.sense.lemma;
  // العراق: اعتقال …, where it was.
  if (label === undefined || !canAct(label) || label.place !== undefined || label.actor?.kind === "state")
    return undefined;
  const force = FORCES.has(label.actor?.kind ?? "");
  return (force && type === "ASSAULT" && !harm) || (ANNOUNCED.has(type) && type !== "SUPPORT")
    ? label
    : undefined;
}

/** How many sentences back a pronoun looks for whom it stands for. */
const BACK = 1;

/** Whom the pronoun at the end of a word stands for: the last fitting people or body before it. */
export function pointedAt(reading: Reading, token: number, except: readonly Phrase[]): Phrase | undefined {
  const pronoun = pronounOf(reading, token);
  const sentence = reading.doc.tokens[token]?.sentence ?? 0;
  if (pronoun === undefined) return undefined;
  const from = reading.doc.sentences[Math.max(0, sentence - BACK)]?.from ?? 0;
  for (let i = token - 1; i >= from; i--) {
    const phrase = reading.phraseAt[i];
    if (phrase === undefined) continue;
    i = phrase.from;
    const somebody = phrase.kind === "people" || (phrase.kind === "actor" && phrase.actor !== undefined);
    if (somebody && phrase.to <= token && !except.includes(phrase) && standsFor(reading, pronoun, phrase))
      return phrase;
  }
  return undefined;
}

/** Whose act a noun with a pronoun tells (رفضهما، تعازيها، انسحابه): the subject before it that the pronoun fits. */
export function ownerOf(reading: Reading, c: Candidate): Phrase | undefined {
  const pronoun = pronounOf(reading, c.to - 1) ?? pronounOf(reading, c.from);
  if (pronoun === undefined) return undefined;
  return inheritedSubject(
    reading,
    c.from,
    (p) => standsFor(reading, pronoun, p) && (canAct(p) || pronoun === "d"),
  );
}
