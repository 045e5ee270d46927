import { readings } from "../1-text/clitics.js";
import type { Document } from "../1-text/document.js";
import {
  COMMON_VERBS,
  EVENT_WORDS,
  GRAMMAR,
  SPEECH,
  SPEECH_BOUND,
  SPLIT_VERBS,
  type Sense,
} from "./lexicon.js";
import type { PhraseMatch } from "../1-text/phrases.js";

/** What is known of one token before any event is read. */
export interface Word {
  /** Classes of grammar.tsv that begin here, with the token after the phrase. */
  readonly classes: ReadonlyMap<string, number>;
  /** Kinds of speech.tsv that begin here. */
  readonly speech: ReadonlyMap<string, number>;
  /** Event words that begin here, the longest first. */
  readonly senses: readonly PhraseMatch<Sense>[];
  /** A verb in a finite form, known or guessed from its shape. */
  readonly verb: boolean;
  /** Conjunction و or ف before it, as far as its shape tells. */
  readonly conjunction: boolean;
  /** Ends as a dual does. */
  readonly dual: boolean;
  /** Token of the noun that belongs to this verb, where the subject stands between. */
  readonly noun?: number;
  /** The noun of a verb before it (… القبض of ألقت الشرطة القبض), read with the verb. */
  readonly consumed: boolean;
  /** A preposition ب، ل or ك written together with the word, as far as its shape tells. */
  readonly prefix: "" | "ب" | "ل" | "ك";
}

const EMPTY = new Map<string, number>();

/**
 * Analyses every token of a document once. `subjects`: tokens that people or numbers begin at, which stay what they are
 * inside a verb phrase (خرج الآلاف، أقام مستوطنون).
 */
export function analyseWords(doc: Document, subjects: ReadonlySet<number>): Word[] {
  const consumed = new Set<number>();
  return doc.tokens.map((token, i) => {
    if (token.kind !== "word") {
      return {
        classes: EMPTY,
        speech: EMPTY,
        senses: [],
        verb: false,
        dual: false,
        consumed: false,
        conjunction: false,
        prefix: "",
      };
    }
    // و، ف: a conjunction where the rest of the word is known and the whole is not (فقتل, but not وافق، فتحت).
    let joined: boolean | undefined;
    const cut = ({ reading }: PhraseMatch<unknown>): void => {
      if (joined !== false) joined = reading.conjunction !== "";
    };
    const classes = new Map<string, number>();
    for (const match of GRAMMAR.allAt(doc, i)) {
      // A preposition that stands alone is not read out of the first letter of a longer word.
      if (match.reading.preposition !== "" && match.to === i + 1) continue;
      if (!match.values.includes("background")) cut(match);
      // قادة, no pronoun: leaders, not قاده.
      const noun = match.to === i + 1 && endsInMarbuta(doc, i);
      for (const name of match.values)
        if (!(noun && VERBAL.has(name)) && !classes.has(name)) classes.set(name, match.to);
    }
    const speech = new Map<string, number>();
    const bound = endsInMarbuta(doc, i) ? [] : SPEECH_BOUND.allAt(doc, i);
    for (const match of [...SPEECH.allAt(doc, i), ...bound]) {
      for (const kind of match.values) {
        if (match.reading.preposition !== "" && kind !== "statement") continue;
        cut(match);
        if (!speech.has(kind)) speech.set(kind, match.to);
      }
    }
    const senses: PhraseMatch<Sense>[] = EVENT_WORDS.allAt(doc, i).flatMap((m) => {
      const marbuta = endsInMarbuta(doc, m.to - 1);
      const nominal = m.to === i + 1 && (marbuta || hasTanwin(doc, i));
      const values = m.values.filter(
        (s) => fits(s, m) && !(marbuta && s.suffixed) && !(nominal && isFinite(s)),
      );
      if (values.length > 0) cut(m);
      return values.length > 0 ? [{ ...m, values }] : [];
    });
    const split = senses.some((m) => m.to > i + 1) ? undefined : splitVerbAt(doc, i);
    if (split !== undefined) {
      consumed.add(split.noun);
      senses.unshift(split.match);
    }
    const whole = senses[0];
    if (whole !== undefined && !consumed.has(i))
      for (let k = i + 1; k < whole.to && !subjects.has(k); k++) consumed.add(k);
    const spoken = ["say", "claim", "deny", "expect"].some((kind) => speech.has(kind));
    const finite = !classes.has("particle") && senses.some((m) => m.values.some(isFinite));
    if (COMMON_VERBS.has(token.norm)) joined ??= false;
    const bare = joined === false ? token.norm : token.norm.replace(/^[وف](?=.{3})/, "");
    if (joined === undefined && bare !== token.norm && COMMON_VERBS.has(bare)) joined = true;
    const known = finite || spoken || ["light", "occur", "suffer", "claimed"].some((c) => classes.has(c));
    return {
      classes,
      speech,
      senses: consumed.has(i) ? [] : senses,
      dual: /..(?:ان|ين)$/.test(token.norm),
      ...(split !== undefined && { noun: split.noun }),
      consumed: consumed.has(i),
      verb:
        known ||
        marksPassive(doc, i) ||
        (classes.has("planned") && /^[وف]?[يت]/.test(token.norm)) ||
        (!endsInMarbuta(doc, i) &&
          !hasTanwin(doc, i) &&
          !classes.has("particle") &&
          (COMMON_VERBS.has(bare) || COMMON_VERBS.has(token.norm) || looksFinite(bare))),
      conjunction: joined ?? /^[وف](?:ال|لل|بال)/.test(token.norm),
      prefix: classes.has("own-letter") ? "" : prefixOf(bare),
    };
  });
}

/** Classes of finite verbs. */
const VERBAL: ReadonlySet<string> = new Set(["light", "occur", "suffer", "claimed"]);

const isFinite = (s: Sense): boolean => s.pos === "perfect" || s.pos === "imperfect";

/** A word in -ة is no verb and has no pronoun: رحلة is a journey, رحله has one. */
function endsInMarbuta(doc: Document, i: number): boolean {
  const token = doc.tokens[i];
  return token !== undefined && /ة\P{L}*$/u.test(doc.text.slice(token.start, token.end));
}

/** A word with tanwin (تجمعاً، هدفًا) is a noun. */
function hasTanwin(doc: Document, i: number): boolean {
  const token = doc.tokens[i];
  return token !== undefined && /[\u064B-\u064D]/.test(doc.text.slice(token.start, token.end));
}

/** A damma on its first letter as its only mark of short vowels: زُرعت، تُفحص. */
function marksPassive(doc: Document, i: number): boolean {
  const token = doc.tokens[i];
  if (token === undefined) return false;
  const raw = doc.text.slice(token.start, token.end);
  return /^[وف]?(?:[يت]\u064F[\u0621-\u064A]{2,}[^اة]|[\u0621-\u064A]\u064F[\u0621-\u064A]{2,}(?:ت|وا))$/.test(
    raw,
  );
}

/** How many words may stand between a verb and its noun. */
const SPLIT_REACH = 11;

/** A verb whose own noun follows after its subject: فتحت الشرطة النار، لقي ثمانية أشخاص حتفهم. */
function splitVerbAt(doc: Document, i: number): { match: PhraseMatch<Sense>; noun: number } | undefined {
  const token = doc.tokens[i];
  if (token === undefined) return undefined;
  for (const reading of readings(token.norm)) {
    if (reading.preposition !== "") continue;
    for (const { noun, sense } of SPLIT_VERBS.get(reading.word) ?? []) {
      for (let k = i + 2; k <= i + SPLIT_REACH; k++) {
        const next = doc.tokens[k];
        if (next === undefined || next.sentence !== token.sentence || /^[.؛:]$/.test(next.norm)) break;
        if (next.norm === noun) return { match: { from: i, to: i + 1, reading, values: [sense] }, noun: k };
        if (COMMON_VERBS.has(next.norm)) break;
      }
    }
  }
  return undefined;
}

/** Whether a form may be read with what was cut before it: a verb takes no ب or ل, a noun no س. */
export function fits(sense: Sense, match: PhraseMatch<Sense>): boolean {
  const { preposition } = match.reading;
  if (sense.pos === "perfect") return preposition === "";
  if (sense.pos === "imperfect") return preposition === "" || preposition === "س" || preposition === "ل";
  return preposition !== "س";
}

/** By its shape: an imperfect with ي or س, a plural in وا, a derived feminine perfect (استقبلت، انطلقت، تحركت). */
function looksFinite(norm: string): boolean {
  return (
    /^س[يت]../.test(norm) ||
    /^[يت].{3,}ون$/.test(norm) ||
    /^ي[^وا]../.test(norm) ||
    /^.{2,}وا$/.test(norm) ||
    /^(?:است|ان|ت|ا).[^ا]*[^اه]ت$/.test(norm)
  );
}

function prefixOf(norm: string): Word["prefix"] {
  if (norm.startsWith("لل")) return "ل";
  if (/^بال..|^ب.{3}/.test(norm)) return "ب";
  if (/^كال../.test(norm)) return "ك";
  if (/^ل.{3}/.test(norm)) return "ل";
  return "";
}
