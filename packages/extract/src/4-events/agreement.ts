import { writtenAt } from "../1-text/document.js";
import { lettersOf } from "../1-text/fold.js";
import type { Phrase } from "./phrases.js";
import type { Reading } from "./reading.js";
import { endsInMarbuta } from "./sight.js";

/** Whether a phrase after a verb can be its subject or its object, as far as endings and gender tell. */
export type Fit = "subject" | "object" | "unknown";

const FEMININE_KINDS: ReadonlySet<string> = new Set(["state"]);

/**
 * Reads the case and the gender of a phrase against its verb: -ين and an indefinite -اً are no subject, -ون is no
 * object; a masculine verb before a feminine head (ودعا الحكومة إلى) has its subject elsewhere, and so has a feminine
 * verb before a masculine singular head (وطالبت المجتمع الدولي).
 */
export function fitOf(reading: Reading, verb: number, phrase: Phrase, perfect: boolean): Fit {
  const head = reading.doc.tokens[phrase.from];
  const token = reading.doc.tokens[verb];
  if (head === undefined || token === undefined) return "unknown";
  const raw = lettersOf(writtenAt(reading.doc, phrase.from));
  const named = phrase.actor?.entity !== undefined;
  if (/ؤ(?:ه|ها|هم|هما)$/.test(raw)) return "subject";
  if (/ئ(?:ه|ها|هم|هما)$/.test(raw)) return "object";
  // مؤيديه، مقاتليها
  if (phrase.actor?.kind === "group" && /...ي(?:ه|ها|هم|هما)$/.test(raw)) return "object";
  if (!named && /..ون$/.test(raw) && phrase.kind !== "noun") return "subject";
  if (!named && phrase.actor?.kind === "group" && /..ين$/.test(raw)) return "object";
  if (phrase.actor?.kind === "group" && /..ا$/.test(raw) && !/^ال/.test(raw) && phrase.actor.plural !== true)
    return "object";
  const bare = reading.words[verb]?.conjunction === true ? token.norm.slice(1) : token.norm;
  const feminineVerb = perfect ? /ت$/.test(bare) : /^ت.../.test(bare);
  const feminineHead =
    /ة$/.test(raw) ||
    (phrase.actor !== undefined && FEMININE_KINDS.has(phrase.actor.kind)) ||
    phrase.place?.class === "country";
  const group = phrase.actor === undefined || phrase.actor.kind === "group";
  const counted = phrase.count !== undefined || (phrase.kind === "people" && group);
  if (counted || phrase.conjunction) return "unknown";
  if (
    feminineVerb &&
    !feminineHead &&
    phrase.actor !== undefined &&
    /^(?:official|office|military|party)$/.test(phrase.actor.kind) &&
    !/^(?:قوات|القوات|كتائب|وحدات|سرايا|جماعات|ميليشيات|مليشيات|فصائل)/.test(raw)
  )
    return "object";
  if (
    !feminineVerb &&
    /(?:ة|القوات|قوات|السلطات)$/.test(raw) &&
    phrase.actor !== undefined &&
    !/وا$/.test(bare)
  )
    return "object";
  return "unknown";
}

/** Kinds of actors that are one man or woman. */
const PERSONS: ReadonlySet<string> = new Set(["official", "office", "person"]);

/**
 * Whether a phrase cannot be the subject of a verb elsewhere in its sentence: a woman or a feminine body for a
 * masculine verb, a man for a feminine, one person for a plural, anything but two for a dual.
 */
export function clashes(reading: Reading, verb: number, phrase: Phrase, perfect: boolean): boolean {
  const token = reading.doc.tokens[verb];
  const head = reading.doc.tokens[phrase.from];
  if (token === undefined || head === undefined) return false;
  const norm = reading.words[verb]?.conjunction === true ? token.norm.slice(1) : token.norm;
  const raw = lettersOf(writtenAt(reading.doc, phrase.from));
  const person = phrase.actor !== undefined && PERSONS.has(phrase.actor.kind);
  const single = person && !/(?:ون|ين|ان|ات|اء)$/.test(raw) && phrase.count === undefined;
  if (perfect ? /وا$/.test(norm) : /[يت].+ون$/.test(norm)) return single;
  // متهمةً، of participles.
  const feminineVerb = perfect ? /ت$/.test(norm) : /^س?ت|^[^يت].+ه$/.test(norm);
  const feminine = /ة$/.test(raw);
  const group =
    phrase.kind === "people" && phrase.actor?.kind !== "official" && phrase.actor?.plural === true;
  if (!feminineVerb && !/ا$/.test(norm) && group) return true;
  if (feminineVerb) return single && !feminine;
  return /^(?:س?ي|[^ن])/.test(norm) && feminine && phrase.kind !== "people" && phrase.count === undefined;
}

/** What a pronoun at the end of a word can stand for: one man, a woman or things, several people, two. */
export type Pronoun = "m" | "f" | "p" | "d";

/** The pronoun at the end of a word; ة is none. */
export function pronounOf(reading: Reading, token: number): Pronoun | undefined {
  const word = reading.doc.tokens[token];
  if (word === undefined || endsInMarbuta(reading.doc, token)) return undefined;
  if (/هما$/.test(word.norm)) return "d";
  if (/ه[من]$/.test(word.norm)) return "p";
  if (/ها$/.test(word.norm)) return "f";
  return /ه$/.test(word.norm) ? "m" : undefined;
}

/** Whether a pronoun can stand for a phrase, as far as the phrase shows number and gender. */
export function standsFor(reading: Reading, pronoun: Pronoun, phrase: Phrase): boolean {
  const head = reading.doc.tokens[phrase.from];
  if (head === undefined) return false;
  const raw = lettersOf(writtenAt(reading.doc, phrase.from));
  const people = phrase.kind === "people" || phrase.actor?.kind === "group";
  const many =
    (phrase.count !== undefined && phrase.count > 1) ||
    phrase.actor?.plural === true ||
    /(?:ون|ين)$/.test(raw);
  if (pronoun === "p") return people && many;
  if (pronoun === "d") return phrase.count === 2 || /(?:ان|ين)$/.test(raw);
  if (many && people) return false;
  return pronoun === "f"
    ? /(?:ة|ات|قوات|سلطات)$/.test(raw) ||
        phrase.place?.class === "country" ||
        phrase.actor?.kind === "state" ||
        (phrase.actor !== undefined && !PERSONS.has(phrase.actor.kind) && !people)
    : !/(?:ة|ات)$/.test(raw);
}

/** فصيلين مسلحين، قبائل: people or groups that can be at each other. */
export const isSeveral = (reading: Reading, { actor, from, kind }: Phrase): boolean =>
  kind !== "noun" && (actor?.plural === true || /(?:ين|تان|ان)$/.test(reading.doc.tokens[from]?.norm ?? ""));
