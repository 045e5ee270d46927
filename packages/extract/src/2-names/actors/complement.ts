import { adjectiveOf } from "./origins.js";
import { isGivenName } from "./read-persons.js";
import type { Scan } from "./scan.js";
import { wordsOf } from "./words.js";

/** Adjectives read after a noun. */
export interface Adjectives {
  readonly to: number;
  /** Countries of its adjectives of origin, in their order. */
  readonly countries: readonly string[];
}

/**
 * Reads the adjectives after a noun, those joined by و too («الأمريكية والسورية»), as many as belong to it.
 * `definite`: the noun has the article or is made definite by what stands between; undefined: either.
 */
export function readAdjectives(
  scan: Scan,
  from: number,
  first: number,
  definite: boolean | undefined,
): Adjectives {
  const countries: string[] = [];
  let to = from;
  let origin = false;
  let state = definite;
  for (let n = 0; n < 4; n++) {
    const token = scan.word(to, first);
    if (!token) break;
    const joined = token.norm.startsWith("و") && to > from ? adjectiveOf(token.norm.slice(1)) : undefined;
    // Only adjectives of origin are joined («الأمريكية والسورية»), or any two of one kind («عربية وغربية»).
    const adjective = joined ?? adjectiveOf(token.norm);
    if (!adjective) break;
    // مفجرون | سياسيين: subject and object, not in one case.
    if (/ين$/.test(token.norm) && /ون$/.test(scan.word(to - 1, first)?.norm ?? "")) break;
    // «أرغمت الشرطة الروسية المدنيين»: people of their own, not an adjective of what is no person.
    if (/^ال.*[وي]ن$/.test(token.norm) && scan.find(to, "group") && !scan.find(first, "group")) break;
    // «جهاز الأمن الصحفي محمد», «قوات الأمن المسؤول عن الهجوم»: somebody else.
    const next = scan.word(to + 1, first)?.norm ?? "";
    if ((isGivenName(next) || next === "عن") && scan.find(to, "group") && !scan.find(first, "group")) break;
    // «مسلحاً شمالي العراق»: where, not who.
    if (WHERE.has(token.norm) && SPOTS.some((kind) => scan.find(to + 1, kind, "whole"))) break;
    // «القوات والمسلحون».
    if (joined && /[وي]ن$/.test(token.norm) && scan.find(to, "group")) break;
    if (state !== undefined && adjective.definite !== state) break;
    if (joined && origin !== (joined.country !== undefined)) break;
    if (!joined && origin && adjective.country !== undefined) break;
    state = adjective.definite;
    if (adjective.country !== undefined) {
      origin = true;
      countries.push(adjective.country);
    }
    to++;
  }
  return { to, countries };
}

/** شمالي، جنوب: words that put something beside a place. */
const WHERE = wordsOf("where");
const SPOTS = ["state", "capital", "place"] as const;

/** One country, if the adjectives name exactly one. */
export function oneCountry(countries: readonly string[]): string | undefined {
  return new Set(countries).size === 1 ? countries[0] : undefined;
}
