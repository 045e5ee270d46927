import type { Status } from "../contract/vocabulary.js";
import { SPEECH_TYPES } from "./assign.js";
import type { Attribution } from "./attribution.js";
import { attributionOf } from "./attribution-of.js";
import type { Candidate } from "./candidates.js";
import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import { inheritedSubject } from "./subjects.js";

/** How an event word is put, and the rule that says so. */
export interface ReadStatus {
  readonly status: Status;
  readonly rule: string;
  /** The event is only named inside another: a threat to bomb, a call to release, a fight against terror. */
  readonly embedded: boolean;
}

/** Reads how an event word is put: from the words before it in its clause, and from who says so. */
export function readStatus(
  reading: Reading,
  c: Candidate,
  candidateAt: ReadonlyMap<number, Candidate>,
  attributions: readonly Attribution[],
): ReadStatus {
  const own =
    fromWords(reading, c, candidateAt) ??
    fromContent(reading, c, candidateAt) ??
    fromAgreement(reading, c, candidateAt);
  if (own !== undefined) return own;
  const said = attributionOf(reading, attributions, c.from);
  if (said !== undefined && !SPEECH_TYPES.has(c.sense.lemma.type) && said.cue.from < c.from) {
    if (said.kind === "deny") return { status: "denied", rule: "status.denied-by-speaker", embedded: false };
    if (said.kind === "expect")
      return { status: "expected", rule: "status.expected-by-speaker", embedded: false };
    if (said.kind === "claim") return { status: "alleged", rule: "status.claimed", embedded: false };
  }
  return { status: "asserted", rule: "status.default", embedded: false };
}

/** Words that open what is asked for or threatened. */
const CONTENT: ReadonlySet<string> = new Set(["ان", "بان", "الا", "بالا", "لان"]);

/** A verb in what is asked for or threatened (دعا إلى أن تنسحب … وتفرج): named, not told. */
function fromContent(
  reading: Reading,
  c: Candidate,
  candidateAt: ReadonlyMap<number, Candidate>,
): ReadStatus | undefined {
  if (c.sense.pos !== "imperfect") return undefined;
  const { from } = sentenceOf(reading, c.from);
  let opened = false;
  for (let i = c.from - 1; i >= from; i--) {
    if (CONTENT.has(reading.doc.tokens[i]?.norm ?? "")) opened = true;
    const governor = candidateAt.get(i);
    if (governor === undefined) {
      if (reading.words[i]?.speech.has("say") === true && !opened) return undefined;
      continue;
    }
    if (!opened) continue;
    const { type } = governor.sense.lemma;
    if (type === "REQUEST") return { status: "demanded", rule: "status.content-of-request", embedded: true };
    if (type === "THREATEN") return { status: "planned", rule: "status.content-of-threat", embedded: true };
  }
  return undefined;
}

/** What an agreement is about, not what it is. */
const AGREED: ReadonlySet<string> = new Set(["RETREAT", "CONCEDE", "AID", "MOBILIZE", "SANCTION"]);
/** How far before what was agreed the word of agreement may stand, in words. */
const AGREED_REACH = 16;

/** What was agreed on is still to come: توصلوا في محادثات استضافتها الدوحة إلى وقف إطلاق النار، توافقوا على تبادل الأسرى. */
function fromAgreement(
  reading: Reading,
  c: Candidate,
  candidateAt: ReadonlyMap<number, Candidate>,
): ReadStatus | undefined {
  if (c.verb || !AGREED.has(c.sense.lemma.type)) return undefined;
  const linked =
    /^(?:علي|الي)$/.test(reading.doc.tokens[c.from - 1]?.norm ?? "") || reading.words[c.from]?.prefix === "ب";
  const { from } = sentenceOf(reading, c.from);
  for (let i = c.from - 1; linked && i >= Math.max(from, c.from - AGREED_REACH); i--) {
    const governor = candidateAt.get(i);
    if (governor?.sense.lemma.type === "AGREE")
      return { status: "planned", rule: "status.agreed", embedded: false };
    if (governor?.verb === true) return undefined;
  }
  return undefined;
}

/** How many steps after its verb what is refused may stand (رفضت الحكومة أي تفاوض). */
const REFUSAL = 4;
/** What is refused before it is done. */
const REFUSED: ReadonlySet<string> = new Set([
  "CONSULT",
  "RETREAT",
  "AGREE",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "MOBILIZE",
]);

/** رفض أي تفاوض، رفضه تهجير السكان; also what others want to do, where it stands right behind: ترفض نزع سلاحها. */
function isRefused({ sense: { lemma } }: Candidate, steps: number): boolean {
  if (lemma.type === "COERCE") return lemma.mode === "deport" || steps === 0;
  return REFUSED.has(lemma.type) && steps < REFUSAL;
}

const POWERS: ReadonlySet<string> = new Set(["state", "government", "office", "official", "military"]);
/** A state, its government and its offices. */
const isPower = (p: Phrase): boolean => POWERS.has(p.actor?.kind ?? "") || p.place?.class === "country";

/** Forms of what is told, not asked for. */
const TOLD: ReadonlySet<string> = new Set(["perfect", "agent"]);

/** A verb or participle that و joins to one before it; of the present without أن between: تدعو مواطنيها … وتعلّق رحلاتها. */
function isBeside(reading: Reading, governor: Candidate, c: Candidate): boolean {
  if (reading.words[c.from]?.conjunction !== true) return false;
  if (TOLD.has(c.sense.pos)) return true;
  if (c.sense.pos !== "imperfect" || governor.sense.pos !== "imperfect") return false;
  const between = reading.doc.tokens.slice(governor.to, c.from);
  return !between.some((t) => CONTENT.has(t.norm));
}

function fromWords(
  reading: Reading,
  c: Candidate,
  candidateAt: ReadonlyMap<number, Candidate>,
): ReadStatus | undefined {
  const { words, doc } = reading;
  const { from } = sentenceOf(reading, c.from);
  const is = (status: Status, rule: string, embedded = false): ReadStatus => ({
    status,
    rule: `status.${rule}`,
    embedded,
  });
  if (c.future) return is("expected", "future");
  // محذراً من …: said, whatever the verb before it is about.
  if (c.sense.pos === "agent" && SPEECH_TYPES.has(c.sense.lemma.type)) return undefined;
  // علّقت الحكومة مشاركتها احتجاجاً على …: why a government does it, no demonstration.
  const motive = !c.verb && words[c.from]?.classes.has("relation-cause") === true;
  if (motive && inheritedSubject(reading, c.from, isPower) !== undefined)
    return is("asserted", "motive", true);
  for (let i = c.from - 1, steps = 0; i >= from && steps < 7; i--, steps++) {
    const word = words[i];
    const token = doc.tokens[i];
    if (word === undefined || token === undefined) break;
    // A noun phrase is one step.
    const phrase = reading.phraseAt[i];
    if (phrase !== undefined && phrase.from < i && phrase.actor !== undefined) {
      i = phrase.from;
      continue;
    }
    if (token.norm === "." || token.norm === "؛" || token.norm === ":") break;
    const near = steps < 2;
    // أفشلت محاولة …، إذ جرى توقيف …: a clause of its own.
    if (word.classes.has("clause") && !word.classes.has("preposition") && !word.classes.has("conditional"))
      break;
    const classes = word.classes;
    // يشتبه بتورطه في الهجوم: the part he had is in doubt, not the attack.
    if (classes.has("involvement")) return is("asserted", "involvement");
    // أي اعتداء سيقابل برد: any that may come.
    if (classes.has("any") && steps === 0 && !c.verb) return is("hypothetical", "any", true);
    if (classes.has("no-event") && near) return is("hypothetical", "named-only", true);
    // في ذكرى تفجير …، ضحايا الهجوم: named only, unless it is told more of (told-by-name.ts).
    if (near && !c.verb && (classes.has("victims-of") || classes.has("recalls")))
      return is("hypothetical", classes.has("recalls") ? "recalled" : "victims", true);
    if (classes.has("alleged") && !c.verb) return is("alleged", "alleged");
    if (classes.has("foiled")) return is("denied", "foiled");
    // محتجين تم توقيفهم: a clause of its own.
    const told = steps === 0 && word.verb && classes.has("occur") && !c.verb;
    if (told && words[i - 1]?.classes.size === 0 && reading.phraseAt[i - 1] !== undefined) break;
    const unless = words[i - 1]?.classes.get("conditional") === i + 1;
    if (classes.has("negation") && near && !unless && (c.verb || steps === 0))
      return is("denied", "negation");
    // وُضعت القوات في حال تأهب ونُشرت …: its حال belongs to another event.
    // في حال حاولت منع …: the act of a verb that only leads to it is as uncertain.
    const led = classes.has("conditional") && words[classes.get("conditional") ?? -1]?.classes.has("attempt");
    if (classes.has("conditional") && !word.consumed && steps < 4 && (c.verb || led === true))
      return is("hypothetical", "condition", true);
    if (classes.has("possible") && (near || !/^[وف]?قد$/.test(token.norm))) {
      if (!/^[وف]?قد$/.test(token.norm)) return is("possible", "possible");
      if (c.sense.pos === "imperfect") return is("possible", "may");
    }
    if (classes.has("demanded") && near && !c.verb) return is("demanded", "needed", true);
    // المحكمة تقضي بإعدامه: an event of its own.
    if (classes.has("planned") && c.sense.lemma.mode !== "convict" && !candidateAt.has(i))
      return is("planned", "planned");
    if (classes.has("expected") && (c.sense.pos !== "perfect" || near)) return is("expected", "expected");
    const governor = candidateAt.get(i);
    if (governor !== undefined && governor !== c) {
      const { type } = governor.sense.lemma;
      // دعت …، وطالبت …، داعياً … ومتوعداً: what و joins is told beside it, not asked for.
      if (type === "REQUEST" && isBeside(reading, governor, c)) break;
      if (type === "REQUEST") return is("demanded", "demanded", true);
      if (type === "THREATEN") return is("planned", "threatened", true);
      if (type === "REJECT" && governor.verb && governor.sense.lemma.denies) return is("denied", "denied");
      // رفض أي تفاوض، رفضه تهجير السكان: what is refused is only named.
      const imposed = c.sense.lemma.type === "SANCTION" && words[c.from]?.noun !== undefined;
      if (type === "REJECT" && !c.verb && (isRefused(c, steps) || imposed))
        return is("hypothetical", "refused", true);
      // أنذر السكان بالإخلاء: what they are told to do.
      if (type === "COERCE" && governor.sense.lemma.mode === "deport" && c.sense.lemma.type === "RETREAT")
        return is("demanded", "ordered", true);
      if (governor.verb || governor.sense.pos === "agent") break;
    }
    if (word.verb && !classes.has("light") && !classes.has("occur") && !near) break;
  }
  return undefined;
}
