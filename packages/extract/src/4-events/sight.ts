import type { Document } from "../1-text/document.js";
import type { PhraseMatch } from "../1-text/phrases.js";
import { perWord } from "../1-text/remembered.js";
import {
  COMMON_VERBS,
  EVENT_WORDS,
  GRAMMAR,
  SPEECH,
  SPEECH_BOUND,
  type Sense,
  type SpeechKind,
} from "./lexicon.js";

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

/** For the words that begin nothing, which are most: one empty map for them all. */
const NO_KINDS: ReadonlyMap<string, number> = new Map();
const NOTHING: Sight = { classes: NO_KINDS, speech: NO_KINDS, senses: [], verb: false, joined: false };
/** Classes of finite verbs. */
const VERBAL: ReadonlySet<string> = new Set(["light", "occur", "suffer", "claimed"]);
const SPOKEN: readonly SpeechKind[] = ["say", "claim", "deny", "expect"];

/** Looks one token up in the tables. */
export function sightOf(doc: Document, i: number): Sight {
  const token = doc.tokens[i];
  if (token?.kind !== "word") return NOTHING;
  const shape = shapeOf(token);
  const grammar = GRAMMAR.allAt(doc, i);
  const said = SPEECH.allAt(doc, i);
  const bound = shape.marbuta ? [] : SPEECH_BOUND.allAt(doc, i);
  const told = EVENT_WORDS.allAt(doc, i);
  if (grammar.length + said.length + bound.length + told.length === 0) return shape.unknown;
  let joined: boolean | undefined;
  const cut = ({ reading }: PhraseMatch<unknown>): void => {
    if (joined !== false) joined = reading.conjunction !== "";
  };
  const classes = new Map<string, number>();
  for (const match of grammar) {
    // A preposition that stands alone is not read out of the first letter of a longer word.
    if (match.reading.preposition !== "" && match.to === i + 1) continue;
    if (!match.values.includes("background")) cut(match);
    // قادة, no pronoun: leaders, not قاده.
    const noun = match.to === i + 1 && shape.marbuta;
    const hamza = match.to === i + 1 && shape.hamza;
    for (const name of match.values)
      if (!(noun && VERBAL.has(name)) && !(hamza && name === "particle") && !classes.has(name))
        classes.set(name, match.to);
  }
  const speech = new Map<string, number>();
  for (const match of [...said, ...bound]) {
    for (const kind of match.values) {
      if (match.reading.preposition !== "" && kind !== "statement") continue;
      cut(match);
      if (!speech.has(kind)) speech.set(kind, match.to);
    }
  }
  const senses: PhraseMatch<Sense>[] = told.flatMap((m) => {
    const values = m.values.filter((s) => fits(s, m) && writtenAs(doc, m, s));
    if (values.length > 0) cut(m);
    return values.length > 0 ? [{ ...m, values }] : [];
  });
  // عبر، خلف: a preposition, but a verb where a sentence begins.
  const governs = classes.has("preposition") && doc.tokens[i - 1]?.sentence === token.sentence;
  const particle = classes.has("particle");
  const known =
    (!particle && senses.some((m) => m.values.some(isFinite))) ||
    (!governs && SPOKEN.some((kind) => speech.has(kind))) ||
    [...VERBAL].some((c) => classes.has(c)) ||
    (classes.has("planned") && /^[وف]?[يت]/.test(token.norm));
  // سياسي، البيت: a word that a table knows as no verb is none by its shape.
  const noun = particle || classes.has("adjective") || classes.has("own-letter");
  const { verb, joined: conjunction } = guess(shape, joined, noun, governs);
  return { classes, speech, senses, verb: known || verb, joined: conjunction };
}

/** What the letters of a word tell of it, wherever it stands. */
interface Shape {
  /** A word in -ة. */
  readonly marbuta: boolean;
  /** A word in -أ: هنأ is no هنا. */
  readonly hamza: boolean;
  /** An alif without hamza behind the first letter of an imperfect: ياسر. */
  readonly alif: boolean;
  /** A word with tanwin (تجمعاً، هدفًا) is a noun. */
  readonly tanwin: boolean;
  /** A damma on its first letter as its only mark of short vowels: زُرعت، تُفحص. */
  readonly damma: boolean;
  /** The whole word … */
  readonly whole: Form;
  /** … and the word without a first و or ف; the same where it has none. */
  readonly rest: Form;
  /** What is seen of it where no table knows it. */
  readonly unknown: Sight;
}

interface Form {
  /** A form of a frequent verb. */
  readonly common: boolean;
  /** Looks like a finite verb. */
  readonly finite: boolean;
}

/** تجمعاً، تقدماً, written without tanwin: nouns far more often than a verb of two. */
const isAccusative = (norm: string): boolean => /^ت.{3,4}ا$/.test(norm);

const formOf = (norm: string): Form => ({
  common: COMMON_VERBS.has(norm) && !isAccusative(norm),
  finite: looksFinite(norm),
});

const shapeOf = perWord(({ written, norm }): Shape => {
  const whole = formOf(norm);
  const bare = norm.replace(/^[وف](?=.{3})/, "");
  const shape = {
    marbuta: /ة\P{L}*$/u.test(written),
    hamza: /أ\P{L}*$/u.test(written),
    alif: /^[وفسل]*[يت]ا/.test(written),
    tanwin: /[\u064B-\u064D]/.test(written),
    damma:
      /^[وف]?(?:[يت]\u064F[\u0621-\u064A]{2,}[^اة]|[\u0621-\u064A]\u064F[\u0621-\u064A]{2,}(?:ت|وا))$/.test(
        written,
      ),
    whole,
    rest: bare === norm ? whole : formOf(bare),
  };
  const { marbuta, hamza, alif, tanwin, damma, rest } = shape;
  const { verb, joined } = guess(shape, undefined, false, false);
  const { classes, speech, senses } = NOTHING;
  // Written out, not spread: sights of one shape are read fastest.
  const unknown: Sight = { classes, speech, senses, verb, joined };
  return { marbuta, hamza, alif, tanwin, damma, whole, rest, unknown };
});

/** Whether a word may be a verb by its letters, and whether its first one is a conjunction. */
function guess(
  { marbuta, tanwin, damma, whole, rest }: Omit<Shape, "unknown">,
  known: boolean | undefined,
  particle: boolean,
  governs: boolean,
): Pick<Sight, "verb" | "joined"> {
  const joined = known ?? (whole.common ? false : rest.common ? true : undefined);
  const { common, finite } = joined === false ? whole : rest;
  const may = !marbuta && !tanwin && !particle;
  const frequent = may && !governs && (common || whole.common);
  return { verb: damma || frequent || (may && finite && "shape"), joined };
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
  // ياسر is no يأسر.
  if (sense.pos === "imperfect" && sense.lemma.name.startsWith("أ") && isWithAlif(doc, match.from))
    return false;
  return !(single && (marbuta || hasTanwin(doc, match.from)) && isFinite(sense));
}

function isWithAlif(doc: Document, i: number): boolean {
  const token = doc.tokens[i];
  return token !== undefined && shapeOf(token).alif;
}

/** A word in -ة. */
export function endsInMarbuta(doc: Document, i: number): boolean {
  const token = doc.tokens[i];
  return token !== undefined && shapeOf(token).marbuta;
}

function hasTanwin(doc: Document, i: number): boolean {
  const token = doc.tokens[i];
  return token !== undefined && shapeOf(token).tanwin;
}

/** By its shape: an imperfect with ي or س, a plural in وا, a derived feminine perfect (استقبلت، انطلقت، تحركت). */
function looksFinite(norm: string): boolean {
  return (
    /^س[يت]../.test(norm) ||
    /^ي.{3,}ون$/.test(norm) ||
    /^ي[^وا]../.test(norm) ||
    /^.{2,}وا$/.test(norm) ||
    /^(?:است|ان|ت|ا).[^ا]*[^اه]ت$/.test(norm)
  );
}
