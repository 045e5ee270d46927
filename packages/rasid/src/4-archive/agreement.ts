import type { Kysely } from "kysely";
import type { Agreement } from "../contract/api.js";
import type { Database } from "../2-store/schema.js";
import { allStanding, Payload } from "./decisions.js";

/** What one person said of one thing. */
export interface Judgement {
  readonly unit: string;
  readonly person: string;
  readonly value: string;
}

/**
 * Krippendorff's alpha for names (nominal data), with any number of people and with gaps: 1 is full agreement, 0 what
 * chance would give, below 0 less than chance. Of a person's judgements of one thing the last counts. Null where no
 * thing was judged by two, or all judgements are the same, since then nothing can be told.
 */
export function alpha(judgements: readonly Judgement[]): number | null {
  const units = new Map<string, Map<string, string>>();
  for (const { unit, person, value } of judgements)
    units.set(unit, (units.get(unit) ?? new Map<string, string>()).set(person, value));
  const totals = new Map<string, number>();
  let [all, disagreeing] = [0, 0];
  for (const said of units.values()) {
    if (said.size < 2) continue;
    const counts = new Map<string, number>();
    for (const value of said.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      disagreeing += (count * (said.size - count)) / (said.size - 1);
    }
    all += said.size;
  }
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (all - count), 0);
  return expected === 0 ? null : 1 - ((all - 1) * disagreeing) / expected;
}

/** How far the people who reviewed the same incidents decided the same: accepted, corrected, merged, split, rejected. */
export async function agreementOf(db: Kysely<Database>): Promise<Agreement> {
  const judgements = (await allStanding(db)).flatMap((row): Judgement[] => {
    const { decision } = Payload.parse(row.payload);
    // A merge stands under the incident that remained; what was judged is the one that is no more.
    const unit = decision.kind === "merge" ? decision.incident : row.incident;
    return unit === null ? [] : [{ unit, person: row.person, value: decision.kind }];
  });
  const seen = new Map<string, Set<string>>();
  for (const { unit, person } of judgements)
    seen.set(unit, (seen.get(unit) ?? new Set<string>()).add(person));
  const shared = [...seen.values()].filter((by) => by.size > 1);
  return {
    alpha: alpha(judgements),
    incidents: shared.length,
    people: new Set(shared.flatMap((by) => [...by])).size,
  };
}
