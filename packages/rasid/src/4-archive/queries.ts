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

interface Place {
  readonly seq: string;
  readonly day: string | null;
}

/** A page of incidents, newest first; `after` is what the page before gave as `next`, `also` a condition on `i`. */
export async function listIncidents(
  db: Db,
  filter: IncidentFilter,
  page: { after?: string; limit: number },
  also: RawBuilder<unknown> = sql`true`,
): Promise<Page<IncidentSummary>> {
  if (isPast(filter)) return listKnown(db, filter, page, also);
  const where = sql`${await conditionOf(db, filter)} and ${also}`;
  const limit = Math.max(1, Math.min(page.limit, LONGEST_PAGE));
  const from = cursor(page.after);
  if (from === null) {
    // Counted and put in order in one go, by what the index holds alone.
    const { rows } = await sql<Place & { total: number }>`
      select i.seq, i.day_to as day, count(*) over ()::int as total from incident i where ${where}
      ${NEWEST_FIRST} limit ${limit + 1}`.execute(db);
    return pageOf(db, rows, limit, rows[0]?.total ?? 0);
  }
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from incident i where ${where}`.execute(db);
  return pageOf(db, await placesBehind(db, where, from, limit + 1), limit, rows[0]?.total ?? 0);
}

/** Before everything that a list holds. */
const FIRST = { day: "infinity", seq: "0" };
const NEWEST_FIRST = sql`order by i.day_to desc nulls last, i.seq desc`;

/** The page that these are, of which one more than it has says that another follows. */
async function pageOf(
  db: Db,
  places: readonly Place[],
  limit: number,
  total: number,
): Promise<Page<IncidentSummary>> {
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  const next = places.length > limit && last !== undefined ? cursorAfter(last.day, last.seq) : null;
  return { total, items: await summariesOf(db, shown), next };
}

/** The lines of incidents in the order given: they are large, so they are read of these only. */
async function summariesOf(db: Db, places: readonly Place[]): Promise<IncidentSummary[]> {
  const { rows } = await sql<{ id: string; seq: string; summary: Omit<IncidentSummary, "id"> }>`
    select id, seq, summary from incident where seq = any(${places.map(({ seq }) => seq)}::bigint[])`.execute(
    db,
  );
  const lines = new Map(rows.map(({ id, seq, summary }) => [seq, { id, ...summary }]));
  return places.flatMap(({ seq }) => lines.get(seq) ?? []);
}

/** What stands behind a place in the list, the days and then what has none, each asked so that the index gives it in order. */
async function placesBehind(
  db: Db,
  where: RawBuilder<unknown>,
  { day, seq }: { day: string; seq: string },
  most: number,
): Promise<Place[]> {
  const ask = async (behind: RawBuilder<unknown>, limit: number): Promise<Place[]> => {
    const { rows } = await sql<Place>`select i.seq, i.day_to as day from incident i
      where ${where} and ${behind} ${NEWEST_FIRST} limit ${limit}`.execute(db);
    return rows;
  };
  if (day === NO_DAY) return ask(sql`i.day_to is null and i.seq < ${seq}`, most);
  const days = await ask(sql`i.day_to <= ${day} and (i.day_to < ${day} or i.seq < ${seq})`, most);
  if (days.length === most) return days;
  return [...days, ...(await ask(sql`i.day_to is null`, most - days.length))];
}

/** All incidents of a filter, a page at a time. */
export async function* eachIncident(db: Db, filter: IncidentFilter): AsyncGenerator<IncidentSummary> {
  if (isPast(filter)) {
    for await (const { id, summary } of eachKnown(db, filter)) yield { id, ...summary };
    return;
  }
  const where = await conditionOf(db, filter);
  let places: Place[] = [];
  let last: Place | undefined;
  do {
    const from = last === undefined ? FIRST : { day: last.day ?? NO_DAY, seq: last.seq };
    places = await placesBehind(db, where, from, LONGEST_PAGE);
    last = places.at(-1);
    yield* await summariesOf(db, places);
  } while (places.length === LONGEST_PAGE);
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
    select a.*, coalesce(c.n, 0) as n from actor a left join (
      select one.id, count(*)::int as n from incident i, unnest(i.actors) as one (id)
      where i.summary is not null and i.merged_into is null group by 1) c using (id)
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
