import { perWord } from "../../1-text/remembered.js";
import { adjectiveOf } from "./origins.js";
import type { Scan } from "./scan.js";
import { wordsOf } from "./words.js";

/** Words that a place where things happen stands behind: في، على، مدينة، جنوب. */
const WHERE = wordsOf("where");
/** Kinds of forces that act abroad as well as at home. */
const ABROAD: ReadonlySet<string> = new Set(["military", "armed-group", "state"]);

const originOf = perWord(({ norm }) => adjectiveOf(norm)?.country);

/** The country that a text speaks of most, by its names and adjectives of origin; words near the start weigh more. */
export function countryOfText(scan: Scan): string | undefined {
  const weights = new Map<string, number>();
  const add = (code: string, weight: number): void => {
    weights.set(code, (weights.get(code) ?? 0) + weight);
  };
  const { tokens } = scan.doc;
  let named = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== "word") continue;
    const weight = i < 60 ? 2 : 1;
    const origin = originOf(token);
    if (origin !== undefined) {
      // الجيش الإسرائيلي: the adjective is a part of the name.
      if (i >= named) add(origin, weight * 1.5);
      continue;
    }
    let placed = false;
    for (const { values, reading, to } of scan.at(i)) {
      for (const entry of values) {
        if (entry.is === "named") {
          const { country, kind } = entry.named.entity;
          named = Math.max(named, to);
          if (country !== undefined) add(country, ABROAD.has(kind) ? weight / 2 : weight);
        } else if (!placed && (entry.is === "state" || entry.is === "capital" || entry.is === "place")) {
          const inside = reading.preposition === "ب" || WHERE.has(tokens[i - 1]?.norm ?? "");
          add(entry.country.code, weight * (inside ? 3 : 1));
          placed = true;
        }
      }
    }
  }
  let best: string | undefined;
  for (const [code, weight] of weights)
    if (best === undefined || weight > (weights.get(best) ?? 0)) best = code;
  return best;
}
