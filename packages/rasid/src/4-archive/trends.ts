import { sql, type Kysely } from "kysely";
import type { IncidentFilter, TimeBin, Trend } from "../contract/api.js";
import type { Database } from "../2-store/schema.js";
import { conditionOf } from "./filter.js";

/** Weeks of the baseline: the year before the last week. */
const WEEKS = 52;

interface Row {
  key: string;
  start: string;
  incidents: number;
  reports: number;
  killed: number;
  outlets: number;
}

/** Incidents a week by type, governorate or country, with what is usual there and what stands out. */
export async function trends(
  db: Kysely<Database>,
  filter: IncidentFilter,
  by: "type" | "admin1" | "country",
): Promise<Trend[]> {
  const key = sql.ref(`i.${by}`);
  const { rows } = await sql<Row>`
    select ${key} as key, date_trunc('week', i.day_to)::date as start, count(*)::int as incidents,
      coalesce(sum(i.accounts), 0)::int as reports, coalesce(sum(i.killed), 0)::int as killed, coalesce(max(i.outlets), 0)::int as outlets
    from incident i where ${conditionOf(filter)} and i.day_to is not null and ${key} is not null
    group by 1, 2 order by 1, 2`.execute(db);
  const groups = new Map<string, TimeBin[]>();
  for (const { key: name, ...bin } of rows) groups.set(name, [...(groups.get(name) ?? []), bin]);
  return [...groups]
    .map(([name, bins]) => {
      const usual = usualOf(bins);
      const unusual = bins.filter((b) => b.incidents > usual.high).map((b) => b.start);
      return { key: name, label: { ar: name, en: name }, bins, usual, unusual };
    })
    .sort((a, b) => total(b.bins) - total(a.bins))
    .slice(0, 24);
}

const total = (bins: readonly TimeBin[]): number => bins.reduce((sum, b) => sum + b.incidents, 0);

/**
 * What is usual in a week: the mean of the weeks before the last, weeks without incidents counted, and the 95 % interval
 * of a Poisson distribution, or of a negative binomial one where the weeks vary more than that (variance over mean).
 */
export function usualOf(bins: readonly TimeBin[]): Trend["usual"] {
  const last = bins.at(-1);
  if (last === undefined) return { mean: 0, low: 0, high: 0, model: "poisson" };
  const end = Date.parse(last.start);
  const counts = new Array<number>(WEEKS).fill(0);
  let first = 0;
  for (const bin of bins) {
    const back = Math.round((end - Date.parse(bin.start)) / (7 * 86_400_000));
    if (back >= 1 && back <= WEEKS) counts[back - 1] = bin.incidents;
    first = Math.max(first, Math.min(back, WEEKS));
  }
  const seen = counts.slice(0, Math.max(first, 1));
  const mean = seen.reduce((a, b) => a + b, 0) / seen.length;
  const variance = seen.reduce((a, b) => a + (b - mean) ** 2, 0) / Math.max(1, seen.length - 1);
  const over = mean > 0 && variance > mean * 1.2;
  const spread = Math.sqrt(over ? variance : mean);
  return {
    mean: Math.round(mean * 100) / 100,
    low: Math.max(0, Math.floor(mean - 1.96 * spread)),
    high: Math.ceil(mean + 1.96 * spread),
    model: over ? "negative-binomial" : "poisson",
  };
}
