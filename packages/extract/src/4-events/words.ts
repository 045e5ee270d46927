import type { Document } from "../1-text/document.js";
import type { PhraseMatch } from "../1-text/phrases.js";
import { perWord } from "../1-text/remembered.js";
import { collocationAt } from "./collocations.js";
import type { Sense } from "./lexicon.js";
import type { Names } from "./clause.js";
import { isFinite, sightOf } from "./sight.js";

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
  /** The noun that an event word tells of an event with: القبض of ألقت الشرطة القبض. */
  readonly noun: number | undefined;
  /** That noun is its subject. */
  readonly bySubject: boolean;
  /** The noun of a verb before it (… القبض of ألقت الشرطة القبض), read with the verb. */
  readonly consumed: boolean;
  /** A preposition ب، ل or ك written together with the word, as far as its shape tells. */
  readonly prefix: "" | "ب" | "ل" | "ك";
}

const NONE: Word = {
  classes: new Map(),
  speech: new Map(),
  senses: [],
  dual: false,
  noun: undefined,
  bySubject: false,
  consumed: false,
  verb: false,
  conjunction: false,
  prefix: "",
};

/**
 * Analyses every token of a document once. `names`: what was found as a name, a number or a time, which stays what it
 * is inside a verb phrase (أرسلت الحكومة ألف جندي).
 */
export function analyseWords(doc: Document, names: Names): Word[] {
  const sights = doc.tokens.map((_, i) => sightOf(doc, i));
  const consumed = new Set<number>();
  return sights.map((sight, i): Word => {
    const token = doc.tokens[i];
    const { classes, speech } = sight;
    if (token?.kind !== "word") return NONE;
    const own =
      consumed.has(i) || (sight.senses[0]?.to ?? 0) > i + 1
        ? undefined
        : collocationAt(doc, sights, names, i);
    const senses = own === undefined ? sight.senses : [own.match, ...sight.senses];
    if (own?.taken === true) for (let k = own.object.from; k < own.object.to; k++) consumed.add(k);
    const whole = senses[0];
    if (whole !== undefined && !consumed.has(i))
      for (let k = i + 1; k < whole.to && names.get(k)?.from !== k; k++) consumed.add(k);
    const joined =
      sight.joined ?? (own !== undefined && own.match.reading.conjunction !== "" ? true : undefined);
    const letters = lettersAt(token);
    return {
      classes,
      speech,
      senses: consumed.has(i) ? NONE.senses : senses,
      dual: letters.dual,
      noun: own?.noun,
      bySubject: own?.bySubject === true,
      consumed: consumed.has(i),
      verb: sight.verb !== false || (own?.match.values.some(isFinite) ?? false),
      conjunction: joined ?? letters.conjunction,
      prefix: classes.has("own-letter") ? "" : joined === false ? letters.prefix : letters.prefixOfRest,
    };
  });
}

/** What the letters of a folded word tell, wherever it stands. */
interface Letters {
  readonly dual: boolean;
  readonly conjunction: boolean;
  /** The preposition that it may begin with … */
  readonly prefix: Word["prefix"];
  /** … where its first letter is a conjunction. */
  readonly prefixOfRest: Word["prefix"];
}

const lettersAt = perWord(({ norm }): Letters => ({
  dual: /..(?:ان|ين)$/.test(norm),
  conjunction: /^[وف](?:ال|لل|بال)/.test(norm),
  prefix: prefixOf(norm),
  prefixOfRest: prefixOf(norm.replace(/^[وف](?=.{3})/, "")),
}));

function prefixOf(norm: string): Word["prefix"] {
  if (norm.startsWith("لل")) return "ل";
  if (/^بال..|^ب.{3}/.test(norm)) return "ب";
  if (/^كال../.test(norm)) return "ك";
  if (/^ل.{3}/.test(norm)) return "ل";
  return "";
}

/** A verbal noun or a verb of an event; people named by what they did (المهاجم) still make a phrase. */
export const tellsEvent = (word: Word): boolean =>
  word.senses.some((m) => m.values.some((s) => s.pos !== "agent" && s.pos !== "patient"));
