import { z } from "zod";
import { round } from "./figures.js";
import type { ReportScore } from "./score-report.js";

/** A line of `rasid export incidents --format ndjson`, as far as it is measured. */
export const IncidentLine = z.object({
  id: z.union([z.string(), z.int()]).transform(String),
  accounts: z.array(
    z.object({
      report: z.union([z.string(), z.int()]).transform(String),
      event: z.union([z.string(), z.int()]).transform(String),
    }),
  ),
});
export type IncidentLine = z.infer<typeof IncidentLine>;

/** The figures of `shared/score/link.py`. */
export interface IncidentFigures {
  readonly accounts: number;
  readonly unmatched: number;
  readonly gold_incidents: number;
  readonly whole_and_pure: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly pairs_wrongly_joined: number;
  readonly pairs_left_apart: number;
}

interface Account {
  readonly gold: string;
  readonly got: string;
}

/** Scores incidents: are the accounts of one gold incident together, and only they (B-cubed)? */
export function scoreIncidents(
  scores: readonly ReportScore[],
  incidents: readonly IncidentLine[],
): IncidentFigures {
  const incidentOf = new Map(
    incidents.flatMap(({ id, accounts }) =>
      accounts.map((item) => [keyOf(item.report, item.event), id] as const),
    ),
  );
  let unmatched = 0;
  const accounts: Account[] = [];
  for (const { report, extraction, events } of scores) {
    events.forEach(({ gold, matched }, index) => {
      if (!gold.incident) return;
      const event = matched === undefined ? undefined : extraction?.events[matched]?.id;
      const got = event === undefined ? undefined : incidentOf.get(keyOf(report.gold.id, event));
      if (got === undefined) unmatched += 1;
      accounts.push({ gold: gold.incident, got: got ?? `alone:${report.gold.id}:${index}` });
    });
  }
  const precision = bCubed(accounts, "got", "gold");
  const recall = bCubed(accounts, "gold", "got");
  const byGold = groups(accounts, "gold");
  const byGot = groups(accounts, "got");
  const whole = [...byGold].filter(([, group]) => {
    const names = new Set(group.map(({ got }) => got));
    return names.size === 1 && group.every(({ got }) => (byGot.get(got) ?? []).length === group.length);
  });
  return {
    accounts: accounts.length,
    unmatched,
    gold_incidents: byGold.size,
    whole_and_pure: whole.length,
    precision: round(precision),
    recall: round(recall),
    f1: round((2 * precision * recall) / Math.max(1e-9, precision + recall)),
    pairs_wrongly_joined: pairs(accounts, (a, b) => a.gold !== b.gold && a.got === b.got),
    pairs_left_apart: pairs(accounts, (a, b) => a.gold === b.gold && a.got !== b.got),
  };
}

function bCubed(accounts: readonly Account[], by: keyof Account, other: keyof Account): number {
  const grouped = groups(accounts, by);
  let total = 0;
  for (const account of accounts) {
    const mine = grouped.get(account[by]) ?? [];
    total += mine.filter((item) => item[other] === account[other]).length / mine.length;
  }
  return total / Math.max(1, accounts.length);
}

function groups(accounts: readonly Account[], by: keyof Account): Map<string, Account[]> {
  const found = new Map<string, Account[]>();
  for (const account of accounts) {
    const group = found.get(account[by]);
    if (group) group.push(account);
    else found.set(account[by], [account]);
  }
  return found;
}

function pairs(accounts: readonly Account[], holds: (a: Account, b: Account) => boolean): number {
  let count = 0;
  accounts.forEach((a, i) => {
    for (const b of accounts.slice(i + 1)) if (holds(a, b)) count += 1;
  });
  return count;
}

function keyOf(report: string, event: string): string {
  return JSON.stringify([report, event]);
}
