import { canAct } from "./able.js";
import type { Candidate } from "./candidates.js";
import type { Phrase } from "./phrases.js";
import { sentenceOf, type Reading } from "./reading.js";
import type { Roles } from "./roles.js";
import { isComplement } from "./walk.js";

/** How far behind a word of speech those whom it concerns may stand, in words. */
const REACH = 9;
/** Acts of speech that concern those named in what is threatened, praised, rejected or granted. */
const AIMED: ReadonlySet<string> = new Set(["THREATEN", "REQUEST", "SUPPORT", "REJECT", "CONCEDE", "ACCUSE"]);
/** Where something was, not whom it concerns. */
const WHERE: ReadonlySet<string> = new Set(["في", "علي", "ضد", "قرب", "داخل", "بعد", "قبل", "منذ"]);

/**
 * Adds whom an act of speech concerns, where its own words name nobody: هدد بقصف بيروت، طالب باستقالة رئيس الوزراء، أشاد
 * بتضامن الدول الشقيقة، رضخ لمطالب المحتجين.
 */
export function aimed(reading: Reading, c: Candidate, roles: Roles): Roles {
  const { type } = c.sense.lemma;
  if (!AIMED.has(type) || roles.recipients.some((p) => p.kind !== "noun" || type === "REQUEST")) return roles;
  const { to } = sentenceOf(reading, c.from);
  for (let i = c.to; i < Math.min(to, c.to + REACH); i++) {
    const token = reading.doc.tokens[i];
    const word = reading.words[i];
    if (token === undefined || word === undefined || /^[،,.؛:؟!]$/.test(token.norm)) break;
    const phrase = reading.phraseAt[i];
    // رحب بتبادل الأسرى، رفض اغتيال الزعيم: those of another event.
    if (
      type !== "THREATEN" &&
      type !== "REQUEST" &&
      phrase === undefined &&
      word.senses.some((m) => m.values.some((v) => v.pos === "noun"))
    )
      break;
    if (phrase === undefined || (phrase.kind === "noun" && phrase.from === i)) {
      const turns =
        word.classes.has("relative") || word.classes.has("clause") || word.classes.has("conditional");
      if (phrase === undefined && (turns || word.verb || isComplement(token.norm))) break;
      continue;
    }
    if (phrase.from < c.to || roles.actors.includes(phrase)) continue;
    const governor = reading.doc.tokens[phrase.from - 1]?.norm ?? "";
    i = phrase.to - 1;
    if (concerns(phrase, type, governor))
      return { ...roles, recipients: [phrase], rule: `${roles.rule}.aimed` };
  }
  return roles;
}

function concerns(phrase: Phrase, type: string, governor: string): boolean {
  if (phrase.actor?.kind === "source" && phrase.actor.class !== "official") return false;
  const ground = phrase.place?.class;
  if (type === "THREATEN")
    return (
      phrase.actor !== undefined ||
      phrase.origin !== undefined ||
      (phrase.place !== undefined && governor !== "في")
    );
  if (WHERE.has(governor)) return false;
  if (type === "ACCUSE") return phrase.origin !== undefined || phrase.actor?.kind === "state";
  if (type === "REJECT") return canAct(phrase);
  // طالب بالإفراج عن المعتقلين: asked of whom is not said.
  if (type === "REQUEST") return canAct(phrase) && phrase.origin === undefined && governor !== "عن";
  return phrase.actor !== undefined || phrase.origin !== undefined || ground === "country";
}
