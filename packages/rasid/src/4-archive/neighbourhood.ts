import { sql, type Kysely } from "kysely";
import type { Event } from "@rasid/extract";
import type { Database } from "../2-store/schema.js";
import { JOIN, pairScore, type AccountRef, type LinkEvent } from "../3-link/index.js";

/** No neighbourhood grows beyond this many accounts; the nearest are taken first. */
const MOST = 600;

interface Row {
  report: string;
  event: string;
  outlet: string | null;
  published_at: string | null;
  retrieved_at: Date;
  copy_of: string | null;
  data: Event;
  incident: string | null;
}

/** An account with the incident that it is in now. */
export interface Placed {
  readonly account: LinkEvent;
  readonly incident: string | null;
}

const nameOf = (report: string, event: string): string => `${report}\u0000${event}`;

const placed = (row: Row): Placed => ({
  account: {
    report: {
      id: row.report,
      outlet: row.outlet,
      publishedAt: row.published_at,
      retrievedAt: new Date(row.retrieved_at).toISOString(),
      copyOf: row.copy_of,
    },
    event: row.data,
  },
  incident: row.incident,
});

const COLUMNS = sql`e.report, e.id as event, r.outlet, v.published_at, v.retrieved_at, r.copy_of, e.data,
  coalesce(a.incident, (select l.incident from link_log l where l.report = e.report and l.event = e.id order by l.seq desc limit 1)) as incident`;
const TABLES = sql`event e join report r on r.id = e.report
  join report_version v on v.report = e.report and v.version = e.version
  left join account a on a.report = e.report and a.event = e.id`;

/** The accounts of these events. */
export async function accountsOf(db: Kysely<Database>, refs: readonly AccountRef[]): Promise<Placed[]> {
  if (refs.length === 0) return [];
  const { rows } = await sql<Row>`select ${COLUMNS} from ${TABLES}
    join unnest(${refs.map((r) => r.report)}::text[], ${refs.map((r) => r.event)}::text[]) as w (report, event)
      on w.report = e.report and w.event = e.id`.execute(db);
  return rows.map(placed);
}

/** The accounts of these incidents. */
async function accountsIn(db: Kysely<Database>, incidents: readonly string[]): Promise<Placed[]> {
  if (incidents.length === 0) return [];
  const { rows } =
    await sql<Row>`select ${COLUMNS} from ${TABLES} where a.incident = any(${incidents})`.execute(db);
  return rows.map(placed);
}

/**
 * Everything that new accounts could be one incident with: accounts that share a key and fit, the incidents those are
 * in, and what fits them in turn. Only this is linked anew.
 */
export async function neighbourhood(db: Kysely<Database>, start: readonly AccountRef[]): Promise<Placed[]> {
  const all = new Map<string, Placed>();
  const take = (list: readonly Placed[]): Placed[] =>
    list.filter((p) => {
      const name = nameOf(p.account.report.id, p.account.event.id);
      if (all.has(name) || all.size >= MOST) return false;
      all.set(name, p);
      return true;
    });
  let frontier = take(await accountsOf(db, start));
  for (let round = 0; frontier.length > 0 && round < 3; round++) {
    const refs = frontier.map((p) => ({ report: p.account.report.id, event: p.account.event.id }));
    const near = await sharing(db, refs);
    const fitting: Placed[] = [];
    const byName = new Map(frontier.map((p) => [nameOf(p.account.report.id, p.account.event.id), p]));
    for (const { of, other } of near) {
      const own = byName.get(of);
      if (own !== undefined && pairScore(own.account, other.account).score >= JOIN) fitting.push(other);
    }
    const found = take(fitting);
    const incidents = [...new Set([...frontier, ...found].flatMap((p) => p.incident ?? []))];
    frontier = [...found, ...take(await accountsIn(db, incidents))];
  }
  return [...all.values()];
}

async function sharing(
  db: Kysely<Database>,
  refs: readonly AccountRef[],
): Promise<{ of: string; other: Placed }[]> {
  const { rows } = await sql<Row & { of_report: string; of_event: string }>`
    select n.of_report, n.of_event, ${COLUMNS}
    from (
      select distinct o.report as of_report, o.event as of_event, k.report, k.event
      from link_key o
      join unnest(${refs.map((r) => r.report)}::text[], ${refs.map((r) => r.event)}::text[]) as w (report, event)
        on w.report = o.report and w.event = o.event
      join link_key k on k.key = o.key and k.filed <> o.filed
      where k.report <> o.report
    ) n
    join event e on e.report = n.report and e.id = n.event
    join report r on r.id = e.report
    join report_version v on v.report = e.report and v.version = e.version
    left join account a on a.report = e.report and a.event = e.id`.execute(db);
  return rows.map((row) => ({ of: nameOf(row.of_report, row.of_event), other: placed(row) }));
}
