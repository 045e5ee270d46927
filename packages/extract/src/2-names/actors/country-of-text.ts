import { adjectiveOf } from "./origins.js";
import type { Scan } from "./scan.js";

/** The country that a text speaks of most, by its names and adjectives of origin; words near the start weigh more. */
export function countryOfText(scan: Scan): string | undefined {
  const weights = new Map<string, number>();
  const add = (code: string, weight: number): void => {
    weights.set(code, (weights.get(code) ?? 0) + weight);
  };
  const { tokens } = scan.doc;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== "word") continue;
    const weight = i < 60 ? 2 : 1;
    const origin = adjectiveOf(token.norm)?.country;
    if (origin !== undefined) {
      add(origin, weight);
      continue;
    }
    const place = scan.find(i, "state") ?? scan.find(i, "capital");
    if (place) add(place.entry.country.code, weight * (place.match.reading.preposition === "ب" ? 2 : 1.5));
  }
  let best: string | undefined;
  for (const [code, weight] of weights)
    if (best === undefined || weight > (weights.get(best) ?? 0)) best = code;
  return best;
}
