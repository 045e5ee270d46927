import { scoreActors } from "./actors.js";
import { scoreFigures } from "./figures.js";
import { scorePlaces } from "./places.js";
import { scoreTimes } from "./times.js";
import type { Part, PhraseScore } from "./table.js";

/** What single sentences are written about. */
export type PhraseKind = "places" | "actors" | "times" | "figures";

/** Measures one step of the reading on a table of `gold/places`, `gold/actors`, `gold/times` or `gold/figures`. */
export function scorePhrases(kind: PhraseKind, table: string, part: Part = "all"): PhraseScore {
  switch (kind) {
    case "places":
      return scorePlaces(table);
    case "actors":
      return scoreActors(table);
    case "times":
      return scoreTimes(table, part);
    case "figures":
      return scoreFigures(table, part);
  }
}
