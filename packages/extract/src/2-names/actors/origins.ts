import actors from "../../../packed/actors.js";
import { fold } from "../../1-text/fold.js";

/** An adjective in one of its forms. */
export interface Adjective {
  /** With the article. */
  readonly definite: boolean;
  /** The country, of an adjective of origin. */
  readonly country?: string;
}

const ADJECTIVES = new Map<string, Adjective>();

const ENDINGS = ["", "ا", "ة", "ين", "ون", "ان", "تين", "تان", "ات", "و"];

function add(form: string, adjective: Adjective): void {
  const key = fold(form);
  if (!ADJECTIVES.has(key)) ADJECTIVES.set(key, adjective);
}

for (const { adjective, code } of actors.countries) {
  for (const stem of adjective) {
    if (stem.startsWith("=")) {
      add(stem.slice(1), { definite: stem.startsWith("=ال"), country: code });
      continue;
    }
    if (stem.includes(" ")) continue;
    for (const end of ENDINGS) {
      // سوريا is the country, not «سوريًا».
      if (end !== "ا" || stem !== "سوري") add(stem + end, { definite: false, country: code });
      add(`ال${stem}${end}`, { definite: true, country: code });
    }
  }
}
for (const { adjective, plural } of actors.adjectives) {
  for (const form of [...ENDINGS.map((end) => adjective + end), ...plural]) {
    add(form, { definite: false });
    add(`ال${form}`, { definite: true });
  }
}

/** The adjective that a folded word is, if it is one that belongs to names of actors. */
export function adjectiveOf(norm: string): Adjective | undefined {
  return ADJECTIVES.get(norm);
}

/** People called by their country alone: «السوريون», «أمريكيين», «فلسطينيان». */
export function* originPlurals(): Generator<[form: string, country: string, number: "dual" | "plural"]> {
  for (const { adjective, code } of actors.countries) {
    for (const stem of adjective) {
      if (stem.startsWith("=") || stem.includes(" ")) continue;
      for (const end of ["ون", "ين"] as const) {
        yield [stem + end, code, "plural"];
        yield [`ال${stem}${end}`, code, "plural"];
      }
      yield [`${stem}ان`, code, "dual"];
      yield [`ال${stem}ان`, code, "dual"];
    }
  }
}
