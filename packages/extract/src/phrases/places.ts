import { readDocument } from "../1-text/document.js";
import { fold } from "../1-text/fold.js";
import { findPlaces, type FoundPlace } from "../2-names/places/find-places.js";
import { rowsOf, type PhraseScore } from "./table.js";

interface Gold {
  readonly words: string;
  /** ISO code, or «-» where the country must stay open. */
  readonly country: string;
}

const CLASS_WORD = /^(?:مدينه|بلده|قريه|محافظه|ولايه|حي|منطقه|مديريه|قضاء|ناحيه|لواء|اقليم) /;
const bare = (words: string): string =>
  fold(words)
    .replace(/[«»"“”]/gu, "")
    .trim()
    .replace(CLASS_WORD, "");

const fits = (place: FoundPlace, gold: Gold): boolean =>
  bare(place.text) === bare(gold.words) && (gold.country === "-" || place.country === gold.country);

/**
 * Right places of all that gold has and all that are found beyond it. A class word (مدينة) may stand in the span or
 * not; a country named as such and a capital that stands for its government need not be in gold; a sentence without
 * places counts as one place.
 */
export function scorePlaces(table: string): PhraseScore {
  const wrong: string[] = [];
  let right = 0;
  let all = 0;
  for (const [text = "", cell = ""] of rowsOf(table)) {
    const wanted = cell.split(";").flatMap((part): Gold[] => {
      const [words = "", country = "-"] = part.trim().split("=");
      return words === "" ? [] : [{ words, country }];
    });
    const left = [...findPlaces(readDocument(text))];
    const met = wanted.filter((gold) => {
      const at = left.findIndex((place) => fits(place, gold));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    }).length;
    const beyond = left.filter((place) => place.class !== "country" && place.metonym === undefined).length;
    const asked = wanted.length === 0 ? Math.max(1, beyond) : wanted.length + beyond;
    const got = wanted.length === 0 && beyond === 0 ? 1 : met;
    right += got;
    all += asked;
    if (got < asked) wrong.push(text);
  }
  return { right, all, wrong };
}
