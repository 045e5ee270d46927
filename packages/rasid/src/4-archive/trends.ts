import { sql, type Kysely, type RawBuilder } from "kysely";
import type { IncidentFilter, TimeBin, Trend } from "../contract/api.js";
import type { Database } from "../2-store/schema.js";
import { incidentsIn } from "./list-known.js";
import { usualOf } from "./usual.js";

/** What weeks are told apart by, and what is counted in them. */
export const TREND_BY = ["type", "country", "admin1", "actor"] as const;
export const TREND_OF = ["incidents", "killed"] as const;
export type TrendBy = (typeof TREND_BY)[number];
export type TrendOf = (typeof TREND_OF)[number];

/** No more series are told: the ones with most. */
const MOST = 24;

/** Incidents, people killed, reports and outlets a week, with what is usual there and what stands out. */
export async function trends(
  db: Kysely<Database>,
  filter: IncidentFilter,
  by: TrendBy,
  of: TrendOf = "incidents",
): Promise<Trend[]> {
  const [key, joined] = keyOf(by);
  const sum = of === "killed" ? sql`coalesce(sum(killed), 0)` : sql`count(*)`;
  const { rows } = await sql<{ key: string } & TimeBin>`
    with x as (select ${key} as key, date_trunc('week', i.day_to)::date as start, i.accounts, i.killed, i.outlet_names
      from ${await incidentsIn(db, filter)} ${joined} where i.day_to is not null and ${key} is not null),
    most as (select key from x group by key order by ${sum} desc, key limit ${MOST}),
    told as (select key, start, count(distinct o)::int as outlets from x, unnest(outlet_names) o group by 1, 2)
    select key, start, count(*)::int as incidents, coalesce(sum(accounts), 0)::int as reports,
      coalesce(sum(killed), 0)::int as killed, coalesce(max(told.outlets), 0)::int as outlets
    from x join most using (key) left join told using (key, start) group by 1, 2 order by 1, 2`.execute(db);
  const groups = new Map<string, TimeBin[]>();
  for (const { key: name, ...bin } of rows) groups.set(name, [...(groups.get(name) ?? []), bin]);
  const labels = await labelsOf(db, by, [...groups.keys()]);
  const end = rows.reduce((last, row) => (row.start > last ? row.start : last), "");
  const total = (bins: readonly TimeBin[]): number => bins.reduce((all, bin) => all + bin[of], 0);
  return [...groups]
    .map(([name, bins]) => {
      const weeks = bins.map((bin) => ({ start: bin.start, count: bin[of] }));
      const usual = usualOf(weeks, end);
      const unusual = weeks.filter((week) => week.count > usual.high).map((week) => week.start);
      return { key: name, label: labels.get(name) ?? { ar: name, en: name }, bins, usual, unusual };
    })
    .sort((a, b) => total(b.bins) - total(a.bins) || (a.key < b.key ? -1 : 1));
}

/** The column that tells the series apart; an incident counts for each actor that took part in it. */
function keyOf(by: TrendBy): [key: RawBuilder<unknown>, joined: RawBuilder<unknown>] {
  return by === "actor"
    ? [sql`one.actor`, sql`cross join unnest(i.actors) as one (actor)`]
    : [sql.ref(`i.${by}`), sql``];
}

/** Names of actors, and of governorates as far as a report names them. Types and countries the page can name. */
async function labelsOf(
  db: Kysely<Database>,
  by: TrendBy,
  keys: readonly string[],
): Promise<Map<string, Trend["label"]>> {
  if (by === "type" || by === "country" || keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; name: string; name_ar: string }>`
    ${by === "actor" ? sql`select id as key, name, name_ar from actor where id` : sql`select distinct on (admin1) admin1 as key, name, name_ar from place where precision = 4 and name = admin1 and admin1`}
    = any(${[...keys]})`.execute(db);
  return new Map(rows.map((row) => [row.key, { ar: row.name_ar, en: row.name }]));
}
