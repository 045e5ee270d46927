import packed from "../../../packed/places.js";
import { readings } from "../../1-text/clitics.js";
import { fold } from "../../1-text/fold.js";
import { remembered } from "../../1-text/remembered.js";

/** A country that an adjective or the name of its people stands for. */
export interface Origin {
  readonly code: string;
  readonly kind: "adjective" | "demonym";
}

const origins = new Map<string, Origin>();
const ENDINGS = ["", "ه", "ا", "ين", "ون", "ان", "ات", "تين", "تان"];
const PEOPLE = new Set(["ون", "ات"]);
for (const country of packed.countries) {
  for (const adjective of country.adjectives.map(fold)) {
    const [head = "", ...rest] = adjective.split(" ");
    if (rest.length > 0) continue; // two words (جنوب أفريقي) are read by the names of the country
    for (const ending of ENDINGS)
      for (const article of ["", "ال"]) {
        const key = article + head + ending;
        if (!origins.has(key))
          origins.set(key, { code: country.code, kind: PEOPLE.has(ending) ? "demonym" : "adjective" });
      }
  }
  for (const plural of country.plurals.map(fold))
    for (const article of ["", "ال"]) origins.set(article + plural, { code: country.code, kind: "demonym" });
}

const originOfWord = remembered((norm): Origin | undefined => {
  for (const r of readings(norm)) {
    if (r.preposition === "س" || r.word.length < 4) continue;
    const origin = origins.get(r.word);
    if (origin) return origin;
  }
  return undefined;
});

/** The country of an adjective or people's name (السورية، والأتراك), or nothing. */
export const originOf = (norm: string | undefined): Origin | undefined =>
  norm === undefined || norm.length < 4 ? undefined : originOfWord(norm);

/** Powers whose forces and words are in the news of other countries: their adjectives say little about where. */
export const ABROAD: ReadonlySet<string> = new Set(
  packed.countries.filter((country) => country.abroad).map(({ code }) => code),
);
