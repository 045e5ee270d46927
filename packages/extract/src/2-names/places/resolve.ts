import type { Candidate } from "./candidate.js";
import { isCapital } from "./gazetteer.js";
import type { PlaceClass, PlaceEntry } from "./types.js";
import type { Votes } from "./votes.js";

/** An entry that a candidate may mean, how well it fits, and why it was taken. */
export interface Choice {
  readonly entry: PlaceEntry;
  readonly score: number;
  readonly reason: string;
  /** Other entries fit as well: of the same country (its division stays open) or of another (all stays open). */
  readonly open?: "country" | "division";
}

/** What kinds of entries a class word fits. */
const FITS: Partial<Record<PlaceClass, readonly PlaceClass[]>> = {
  town: ["town", "village"],
  village: ["village", "town"],
  admin1: ["admin1", "region"],
  admin2: ["admin2", "town"],
  region: ["region", "district", "town", "admin1", "admin2", "village"],
  district: ["district"],
  camp: ["camp"],
  crossing: ["crossing"],
  base: ["base"],
  water: ["water"],
  road: ["road"],
  building: ["building"],
};

/** Below the weight of a town of 30,000 people. */
const SMALL = 4.5;

/** The entry that fits best: its people, the countries of the text and the sentence, what stands beside it. */
export function choose(
  candidate: Candidate,
  sentence: number,
  votes: Votes,
  beside: readonly PlaceEntry[],
): Choice | undefined {
  const wanted = candidate.classWord?.class;
  const capital = candidate.entries.some(isCapital);
  const scored = candidate.entries.map((entry) => {
    let score = Math.min(entry.weight, 7);
    // الدوحة is no hamlet, even in news of the hamlet's country.
    if (capital && !isCapital(entry) && entry.weight < SMALL) score -= 6;
    const reasons: string[] = [];
    score += 5 * votes.share(entry.country) + 4 * votes.shareNear(entry.country, sentence);
    if (votes.of(entry.country) > 0) reasons.push("country of the report");
    if (candidate.origin !== undefined) {
      score += candidate.origin === entry.country ? 12 : -6;
      if (candidate.origin === entry.country) reasons.push("country named beside it");
    }
    // «الكويت» is the country rather than its capital, but «وسط عمان» is in the town.
    const inside = candidate.area === "centre" || candidate.area === "part";
    if (wanted === undefined && entry.class === "country") score += inside ? -5 : 3;
    if (wanted !== undefined) {
      if (FITS[wanted]?.[0] === entry.class) score += 5;
      else if (FITS[wanted]?.includes(entry.class)) score += 3;
      else if (wanted === "town" || wanted === "village" || wanted === "admin1") score -= 3;
    } else if (entry.class === "admin1" || entry.class === "admin2") score -= 1;
    for (const other of beside) {
      if (other.country !== entry.country || other === entry) continue;
      score += 1.5;
      if (other.admin1 !== "" && other.admin1 === entry.admin1) {
        score += other.class === "admin1" ? 7 : 4;
        reasons.push(`in ${other.name}, named beside it`);
        break;
      }
    }
    return { entry, score, reason: reasons.join("; ") || "the largest place of that name" };
  });
  scored.sort((a, b) => b.score - a.score || (a.entry.nameAr < b.entry.nameAr ? -1 : 1));
  const [best, ...others] = scored;
  if (best === undefined) return undefined;
  const rivals = others.filter(
    (o) => best.score - o.score < 0.75 && o.entry.class !== "country" && !isBeside(o.entry, best.entry),
  );
  if (rivals.some((o) => o.entry.country !== best.entry.country)) return { ...best, open: "country" };
  if (rivals.some((o) => o.entry.admin1 !== best.entry.admin1)) return { ...best, open: "division" };
  return best;
}

/** The weight of a town of a million people. */
const LARGE = 6;

/** How sure it is that the words name this place; 2 or more is enough. */
export function sureness(
  candidate: Candidate,
  entry: PlaceEntry,
  votes: Votes,
  beside: readonly PlaceEntry[],
  named: boolean,
): number {
  const strength = candidate.weak === true ? 1 : entry.strength;
  let sure = strength === 3 ? 3 : strength === 2 ? 1 : -1;
  sure += candidate.evidence;
  const share = votes.share(entry.country);
  if (share >= 0.4) sure += 1;
  else if (share > 0) sure += 0.5;
  else if (votes.total >= 3 && entry.weight < 5.3 && entry.class !== "country") sure -= 1.5;
  if (
    beside.some(
      (o) => o !== entry && o.country === entry.country && o.admin1 === entry.admin1 && o.admin1 !== "",
    )
  )
    sure += 1;
  // حي الزهراء is in many towns: one that is in none of the division or country that the text speaks of is another.
  const apart = !beside.some((o) => o !== entry && o.country === entry.country && o.admin1 === entry.admin1);
  if (entry.class === "district" && apart && votes.total > 0 && share < 0.1) sure -= 4;
  if (named) sure += 2;
  // في جدة، بجدة: where a large town is of the country that the text speaks of.
  if (candidate.evidence >= 1 && entry.weight >= LARGE && share >= 0.4) sure += 1;
  return sure;
}

/** Whether two entries are the same spot, as a crossing is in two countries. */
function isBeside(a: PlaceEntry, b: PlaceEntry): boolean {
  if (a.latitude === undefined || b.latitude === undefined) return false;
  if (a.longitude === undefined || b.longitude === undefined) return false;
  return Math.abs(a.latitude - b.latitude) < 0.1 && Math.abs(a.longitude - b.longitude) < 0.1;
}
