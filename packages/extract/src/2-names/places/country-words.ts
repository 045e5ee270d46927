import type { Document } from "../../1-text/document.js";
import { originOf } from "./countries.js";
import type { FoundCountryWord } from "./types.js";

/** Words of a text that name a country without being the place: السورية، أميركيين، واللبناني. */
export function findCountryWords(doc: Document): FoundCountryWord[] {
  const out: FoundCountryWord[] = [];
  for (const token of doc.tokens) {
    if (token.kind !== "word") continue;
    const origin = originOf(token.norm);
    if (origin === undefined) continue;
    out.push({
      from: token.index,
      to: token.index + 1,
      start: token.start,
      end: token.end,
      text: doc.text.slice(token.start, token.end),
      ...origin,
    });
  }
  return out;
}
