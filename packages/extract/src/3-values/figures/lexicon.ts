import values from "../../../packed/values.js";
import { fold } from "../../1-text/fold.js";
import { PhraseIndex } from "../../1-text/phrases.js";
import type { FigureKind } from "../../contract/vocabulary.js";

/** A noun that is counted: people, people by their fate (قتيل), or things. */
export interface CountedNoun {
  readonly what: "person" | "fate" | "thing";
  readonly number: "singular" | "dual" | "plural";
  readonly kind?: FigureKind;
}

/** Verbal noun, verb or set phrase that tells what happened to people. */
export interface FateWord {
  readonly kind: FigureKind;
  readonly class: "noun" | "passive" | "active" | "light";
}

const NOUNS = new Map<string, CountedNoun>();
const add = (form: string, noun: CountedNoun): void => {
  if (!NOUNS.has(fold(form))) NOUNS.set(fold(form), noun);
};
const addAll = (singular: string, plurals: readonly string[], noun: Omit<CountedNoun, "number">): void => {
  add(singular, { ...noun, number: "singular" });
  // In the accusative: 110 جريحا.
  if (!/[ةاى]$/.test(singular)) add(`${singular}ا`, { ...noun, number: "singular" });
  for (const dual of duals(singular)) add(dual, { ...noun, number: "dual" });
  for (const plural of plurals) add(plural, { ...noun, number: "plural" });
};

/** جنديان, جنديين; طفلتان, طفلتين: the construct (جنديا, جنديي) is too often another word. */
function duals(singular: string): string[] {
  const stem = singular.endsWith("ة") ? `${singular.slice(0, -1)}ت` : singular;
  return [`${stem}ان`, `${stem}ين`];
}

// Plurals first: where one word is a plural and a dual (مسلحين), the plural is meant without a number word.
for (const { kind, plural } of values.fates) {
  for (const form of plural) add(form, { what: "fate", kind, number: "plural" });
}
for (const { forms } of values.people) {
  for (const form of forms.slice(1)) add(form, { what: "person", number: "plural" });
}
for (const { kind, singular } of values.fates) {
  for (const form of singular) addAll(form, [], { what: "fate", kind });
}
for (const { forms } of values.people) {
  const [singular = "", ...plurals] = forms;
  addAll(singular, plurals, { what: "person" });
}
for (const { forms } of values.things) for (const form of forms) add(form, { what: "thing", number: "plural" });

/** Looks up a folded noun without clitics and article. */
export function countedNoun(norm: string): CountedNoun | undefined {
  return NOUNS.get(norm);
}

/** Words that say what happened to the people beside them. */
export const FATE_WORDS = new PhraseIndex<FateWord>(
  values.fateWords.flatMap((row) => row.forms.map((form) => [form, { kind: row.kind, class: row.class }] as const)),
);
