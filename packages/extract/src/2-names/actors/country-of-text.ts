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
      add(origin, weight * 1.5);
      continue;
    }
    let placed = false;
    for (const { values, reading } of scan.at(i)) {
      for (const entry of values) {
        if (entry.is === "named") {
          if (entry.named.entity.country !== undefined) add(entry.named.entity.country, weight);
        } else if (!placed && (entry.is === "state" || entry.is === "capital" || entry.is === "place")) {
          const inside = reading.preposition === "ب" || tokens[i - 1]?.norm === "في";
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
