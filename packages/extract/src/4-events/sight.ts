import { writtenAt, type Document } from "../1-text/document.js";
import type { PhraseMatch } from "../1-text/phrases.js";
import { COMMON_VERBS, EVENT_WORDS, GRAMMAR, SPEECH, SPEECH_BOUND, type Sense } from "./lexicon.js";

/** What the tables tell of one token, before its neighbours are looked at. */
export interface Sight {
  /** Classes of grammar.tsv that begin here, with the token after the phrase. */
  readonly classes: ReadonlyMap<string, number>;
  /** Kinds of speech.tsv that begin here. */
  readonly speech: ReadonlyMap<string, number>;
  /** Event words that begin here, the longest first. */
  readonly senses: readonly PhraseMatch<Sense>[];
  /** A verb in a finite form, known from the tables; `shape`: guessed from its shape. */
  readonly verb: boolean | "shape";
  /**
   * Whether its first letter و or ف is a conjunction: the rest is a known word and the whole is not (فقتل, but not وافق).
   * Undefined where no table knows the word.
   */
  readonly joined: boolean | undefined;
}

const NOTHING: Sight = { classes: new Map(), speech: new Map(), senses: [], verb: false, joined: false };
/** Classes of finite verbs. */
const VERBAL: ReadonlySet<string> = new Set(["light", "occur", "suffer", "claimed"]);

/** Looks one token up in the tables. */
export function sightOf(doc: Document, i: number): Sight {
  const token = doc.tokens[i];
  if (token?.kind !== "word") return NOTHING;
  let joined: boolean | undefined;
  const cut = ({ reading }: PhraseMatch<unknown>): void => {
    if (joined !== false) joined = reading.conjunction !== "";
  };
  const nominal = endsInMarbuta(doc, i) || hasTanwin(doc, i);
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
    const values = m.values.filter((s) => fits(s, m) && writtenAs(doc, m, s));
    if (values.length > 0) cut(m);
    return values.length > 0 ? [{ ...m, values }] : [];
  });
  if (COMMON_VERBS.has(token.norm)) joined ??= false;
  const bare = joined === false ? token.norm : token.norm.replace(/^[وف](?=.{3})/, "");
  if (joined === undefined && bare !== token.norm && COMMON_VERBS.has(bare)) joined = true;
  // عبر، خلف: a preposition, but a verb where a sentence begins.
  const governs = classes.has("preposition") && doc.tokens[i - 1]?.sentence === token.sentence;
  const spoken = !governs && ["say", "claim", "deny", "expect"].some((kind) => speech.has(kind));
  const finite = !classes.has("particle") && senses.some((m) => m.values.some(isFinite));
  const known =
    finite ||
    spoken ||
    [...VERBAL].some((c) => classes.has(c)) ||
    damma(doc, i) ||
    (classes.has("planned") && /^[وف]?[يت]/.test(token.norm));
  const may = !nominal && !classes.has("particle");
  const common = may && !governs && (COMMON_VERBS.has(bare) || COMMON_VERBS.has(token.norm));
  return {
    classes,
    speech,
    senses,
    verb: known || common || (may && looksFinite(bare) && "shape"),
    joined,
  };
}

/** A finite form of a verb. */
export const isFinite = (s: Sense): boolean => s.pos === "perfect" || s.pos === "imperfect";

/** Whether a form may be read with what was cut before it: a verb takes no ب or ل, a noun no س. */
export function fits(sense: Sense, match: Pick<PhraseMatch<unknown>, "reading">): boolean {
  const { preposition } = match.reading;
  if (sense.pos === "perfect") return preposition === "";
  if (sense.pos === "imperfect") return preposition === "" || preposition === "س" || preposition === "ل";
  return preposition !== "س";
}

/**
 * Whether the last letter in the text allows a form: a word in -ة is no verb and has no pronoun (رحلة, رحله), one with
 * tanwin is no verb.
 */
export function writtenAs(doc: Document, match: { from: number; to: number }, sense: Sense): boolean {
  const marbuta = endsInMarbuta(doc, match.to - 1);
  if (marbuta && sense.suffixed) return false;
  const single = match.to === match.from + 1;
  return !(single && (marbuta || hasTanwin(doc, match.from)) && isFinite(sense));
}

/** A word in -ة. */
export const endsInMarbuta = (doc: Document, i: number): boolean => /ة\P{L}*$/u.test(writtenAt(doc, i));

/** A word with tanwin (تجمعاً، هدفًا) is a noun. */
const hasTanwin = (doc: Document, i: number): boolean => /[\u064B-\u064D]/.test(writtenAt(doc, i));

/** A damma on its first letter as its only mark of short vowels: زُرعت، تُفحص. */
const damma = (doc: Document, i: number): boolean =>
  /^[وف]?(?:[يت]\u064F[\u0621-\u064A]{2,}[^اة]|[\u0621-\u064A]\u064F[\u0621-\u064A]{2,}(?:ت|وا))$/.test(
    writtenAt(doc, i),
  );

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
