import values from "../../../packed/values.js";
import { fold } from "../../1-text/fold.js";
import { firstWords } from "../first-words.js";
import { PhraseIndex } from "../../1-text/phrases.js";
import type { FigureKind } from "../../contract/vocabulary.js";

/** A noun that is counted: people, people by their fate (قتيل), or things. */
export interface CountedNoun {
  readonly what: "person" | "fate" | "thing";
  readonly number: "singular" | "dual" | "plural";
  /** What happened to people who are named by it. */
  readonly kind?: FigureKind;
  /** جنديا: an object, or counted after 11 to 99. */
  readonly accusative?: boolean;
  /** One who attacks: his own death is no victim's. */
  readonly attacker?: boolean;
}

type FateRow = (typeof values.fateWords)[number];
/** Verbal noun, verb or set phrase that tells what happened to people. */
export type FateWord = Pick<FateRow, "kind" | "class" | "needs">;
/** How a figure is to be taken. */
export type Cue = (typeof values.figureCues)[number]["cue"];

const NOUNS = new Map<string, CountedNoun>();

function add(form: string, noun: CountedNoun): void {
  if (!NOUNS.has(fold(form))) NOUNS.set(fold(form), noun);
}

/** The singular with its accusative and its dual; the construct dual (جنديا) is too often another word. */
function addSingular(singular: string, noun: Omit<CountedNoun, "number">): void {
  add(singular, { ...noun, number: "singular" });
  const feminine = singular.endsWith("ة");
  if (!feminine) add(`${singular}ا`, { ...noun, number: "singular", accusative: true });
  const stem = feminine ? `${singular.slice(0, -1)}ت` : singular;
  add(`${stem}ان`, { ...noun, number: "dual" });
  add(`${stem}ين`, { ...noun, number: "dual", accusative: true });
}

// Plurals first: where one word is a plural and a dual (مسلحين), the plural is meant unless a number says two.
for (const { kind, plural } of values.fates) {
  for (const form of plural) add(form, { what: "fate", kind, number: "plural" });
}
for (const { forms, role } of values.people) {
  for (const form of forms.slice(1))
    add(form, { what: "person", number: "plural", attacker: role === "attacker" });
}
for (const { kind, singular, after } of values.fates) {
  for (const form of after === "number" ? [] : singular) addSingular(form, { what: "fate", kind });
}
for (const { forms, role } of values.people) {
  addSingular(forms[0] ?? "", { what: "person", attacker: role === "attacker" });
}
for (const { forms } of values.things)
  for (const form of forms) add(form, { what: "thing", number: "plural" });

/** Looks up a folded noun without clitics and article. */
export function countedNoun(norm: string): CountedNoun | undefined {
  return NOUNS.get(norm);
}

const AFTER_NUMBER = new Map<string, CountedNoun>(
  values.fates
    .filter((row) => row.after === "number")
    .flatMap(({ kind, singular }) =>
      singular.map((f) => [fold(f), { what: "fate", number: "singular", kind }]),
    ),
);

/** Nouns that are counted only behind a number: 14 إصابة. */
export function nounAfterNumber(norm: string): CountedNoun | undefined {
  return NOUNS.get(norm) ?? AFTER_NUMBER.get(norm);
}

/** Words that say what happened to the people beside them. */
export const FATE_WORDS = new PhraseIndex<FateWord>(
  values.fateWords.flatMap((row) => row.forms.map((form) => [form, row] as const)),
);

/** Words that say how to take a figure. */
export const CUES = new PhraseIndex<Cue>(
  values.figureCues.flatMap((row) => row.forms.map((form) => [form, row.cue] as const)),
);

/** Nouns that with a negation mean that nobody was. */
export const NONE_NOUNS = new PhraseIndex<readonly FigureKind[]>(
  values.noneNouns.flatMap(({ kind, forms }) =>
    forms.map((form) => [form, kind === "both" ? (["killed", "injured"] as const) : [kind]] as const),
  ),
);

/** Given names, and what begins a name (عبد, أبو). */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  values.givenNames.flatMap((row) => row.forms.map(fold)),
);

/** Whether a word can begin a word of fate, a cue, or name people by their fate. */
export const beginsFate = firstWords([
  ...[values.fateWords, values.figureCues].flatMap((rows) => rows.flatMap((row) => row.forms)),
  ...values.fates.flatMap((row) => [...row.singular, ...row.plural]),
]);
