import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../1-text/document.js";
import { fold } from "../../1-text/fold.js";
import { findPlaces, type FoundPlace } from "./find-places.js";

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
function accuracyOf(file: string): number {
  let right = 0;
  let all = 0;
  const lines = readFileSync(new URL(`../../../gold/places/${file}`, import.meta.url), "utf8").split("\n");
  for (const line of lines.slice(1)) {
    if (line === "" || line.startsWith("#")) continue;
    const [text = "", cell = ""] = line.split("\t");
    const wanted = cell.split(";").flatMap((part): Gold[] => {
      const [words = "", country = "-"] = part.trim().split("=");
      return words === "" ? [] : [{ words, country }];
    });
    const left = [...findPlaces(readDocument(text))];
    for (const gold of wanted) {
      const at = left.findIndex((place) => fits(place, gold));
      if (at >= 0) left.splice(at, 1);
      right += at >= 0 ? 1 : 0;
    }
    const beyond = left.filter((place) => place.class !== "country" && place.metonym === undefined).length;
    if (wanted.length === 0 && beyond === 0) right++;
    all += wanted.length === 0 ? Math.max(1, beyond) : wanted.length + beyond;
  }
  return right / all;
}

describe("places in sentences written for the project", () => {
  it.each([
    ["held-out.tsv", 0.9],
    ["tuning.tsv", 0.95],
  ])("are right in %s at least %d", (file, least) => {
    const accuracy = accuracyOf(file);
    console.info(`places, ${file}: accuracy ${accuracy.toFixed(3)}`);
    expect(accuracy).toBeGreaterThanOrEqual(least);
  });
});
