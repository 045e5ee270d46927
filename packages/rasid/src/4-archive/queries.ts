import { sql, type Kysely, type RawBuilder } from "kysely";
import type {
  ActorSummary,
  ArchiveStatus,
  IncidentFilter,
  IncidentSummary,
  Page,
  TimeBin,
} from "../contract/api.js";
import type { Database } from "../2-store/schema.js";
import { cursor, cursorAfter, LONGEST_PAGE, NO_DAY } from "./paging.js";
import { conditionOf } from "./filter.js";
import { isPast } from "./known.js";
import { eachKnown, incidentsIn, listKnown } from "./list-known.js";

type Db = Kysely<Database>;

/** So many are found first and then put in order; of more, enough are met soon where they are gone through in order. */
const FEW = 2000;

interface Line {
  id: string;
  seq: string;
  summary: Omit<IncidentSummary, "id">;
}

/** A page of incidents, newest first; `after` is what the page before gave as `next`, `also` a condition on `i`. */
export async function listIncidents(
  db: Db,
  filter: IncidentFilter,
  page: { after?: string; limit: number },
  also: RawBuilder<unknown> = sql`true`,
): Promise<Page<IncidentSummary>> {
  if (isPast(filter)) return listKnown(db, filter, page, also);
  const where = sql`${conditionOf(filter)} and ${also}`;
  const { rows: counted } = await sql<{
    n: number;
  }>`select count(*)::int as n from incident i where ${where}`.execute(db);
  const total = counted[0]?.n ?? 0;
  const limit = Math.max(1, Math.min(page.limit, LONGEST_PAGE));
  const from = cursor(page.after);
  const { rows } = await sql<Line & { day: string | null }>`select i.id, i.seq, i.summary, i.day_to as day
    from (select * from incident i where ${where} ${from === null ? sql`` : sql`and ${behind(from)}`}
      ${total > FEW ? sql`` : sql`offset 0`}) i
    order by i.day_to desc nulls last, i.seq desc limit ${limit + 1}`.execute(db);
  const lines = rows.slice(0, limit);
  const last = lines.at(-1);
  const items = lines.map((line) => ({ id: line.id, ...line.summary }));
  return {
    total,
    items,
    next: rows.length > limit && last !== undefined ? cursorAfter(last.day, last.seq) : null,
  };
}

/** What stands behind a place in the list, written so that the index gives it in order. */
const behind = ({ day, seq }: { day: string; seq: string }): RawBuilder<unknown> =>
  day === NO_DAY
    ? sql`i.day_to is null and i.seq < ${seq}`
    : sql`(i.day_to < ${day} or (i.day_to = ${day} and i.seq < ${seq}) or i.day_to is null)`;

/** All incidents of a filter, a page at a time. */
export async function* eachIncident(db: Db, filter: IncidentFilter): AsyncGenerator<IncidentSummary> {
  if (isPast(filter)) {
    for await (const { id, summary } of eachKnown(db, filter)) yield { id, ...summary };
    return;
  }
  let after: string | undefined;
  do {
    const page = await listIncidents(db, filter, {
      limit: LONGEST_PAGE,
      ...(after !== undefined && { after }),
    });
    yield* page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

/** Incidents, reports, people killed and outlets by day. */
export async function timeline(db: Db, filter: IncidentFilter): Promise<TimeBin[]> {
  const { rows } = await sql<{
    start: string;
    incidents: number;
    reports: number;
    killed: number;
    outlets: number;
  }>`
    select i.day_to as start, count(*)::int as incidents, coalesce(sum(i.accounts), 0)::int as reports,
      coalesce(sum(i.killed), 0)::int as killed, coalesce(max(i.outlets), 0)::int as outlets
    from ${await incidentsIn(db, filter)} where i.day_to is not null group by 1 order by 1`.execute(db);
  return rows;
}

/** Actors with how many incidents they took part in, the most often named first. Groups of people are none. */
export async function listActors(
  db: Db,
  q: string | undefined,
): Promise<(ActorSummary & { incidents: number })[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    name_ar: string;
    kind: string;
    country: string | null;
    n: number;
  }>`
    select a.*, (select count(*)::int from incident i where a.id = any(i.actors) and i.summary is not null) as n from actor a
    ${q === undefined || q === "" ? sql`` : sql`where strpos(lower(a.name || ' ' || a.name_ar), ${q.toLowerCase()}) > 0`}
    order by n desc, a.id limit 200`.execute(db);
  return rows.map((r) => ({
    id: r.id,
    name: r.name,
    nameAr: r.name_ar,
    kind: r.kind,
    incidents: r.n,
    ...(r.country !== null && { country: r.country }),
  }));
}

/** Outlets with how many reports of theirs are kept. */
export async function listOutlets(db: Db): Promise<{ name: string; reports: number }[]> {
  const { rows } = await sql<{
    name: string;
    reports: number;
  }>`select outlet as name, count(*)::int as reports from report
    where outlet is not null group by outlet order by 2 desc, 1`.execute(db);
  return rows;
}

/** What the archive holds. */
export async function statusOf(
  db: Db,
  archive: string,
  schema: number,
  version: string,
): Promise<ArchiveStatus> {
  const { rows } = await sql<{
    reports: number;
    incidents: number;
    events: number;
    outlets: number;
    first: string | null;
    last: string | null;
  }>`
    select (select count(*)::int from report) as reports, (select count(*)::int from incident where summary is not null and merged_into is null) as incidents,
      (select count(*)::int from event) as events, (select count(*)::int from outlet) as outlets,
      (select min(day_from)::text from incident where summary is not null) as first, (select max(day_to)::text from incident where summary is not null) as last`.execute(
    db,
  );
  const row = rows[0];
  return {
    version,
    schema,
    archive,
    reports: row?.reports ?? 0,
    incidents: row?.incidents ?? 0,
    events: row?.events ?? 0,
    outlets: row?.outlets ?? 0,
    first: row?.first ?? null,
    last: row?.last ?? null,
  };
}
