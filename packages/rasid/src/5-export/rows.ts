import { sql } from "kysely";
import type { Event } from "@rasid/extract";
import type { IncidentFilter, IncidentSummary } from "../contract/api.js";
import type { Store } from "../2-store/open.js";
import { isPast, knownAccounts } from "../4-archive/known.js";
import { eachIncident } from "../4-archive/queries.js";
import { eachReport } from "../4-archive/reports.js";

/** What can be exported. */
export const WHAT = ["incidents", "events", "claims", "reports"] as const;
export type What = (typeof WHAT)[number];

type Db = Store["db"];
/** A row of an export: plain values, or objects and lists that NDJSON keeps and CSV flattens. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows of an export in a fixed order; lists and exports of one filter hold the same incidents. */
export async function* rowsOf(db: Db, what: What, filter: IncidentFilter): AsyncGenerator<Row> {
  if (what === "reports") for await (const report of eachReport(db)) yield { ...report };
  else if (what === "incidents") yield* incidents(db, filter);
  else if (isPast(filter)) yield* knownItems(db, what, filter);
  else yield* items(db, what, await among(db, filter));
}

/** The incidents that a filter takes in; null where it asks for nothing. */
async function among(db: Db, filter: IncidentFilter): Promise<ReadonlySet<string> | null> {
  const { background, ...asked } = filter;
  if (Object.keys(asked).length === 0) return null;
  const ids = new Set<string>();
  for await (const { id } of eachIncident(db, { ...asked, ...(background !== undefined && { background }) }))
    ids.add(id);
  return ids;
}

/** The events or claims of incidents as they were known. */
async function* knownItems(db: Db, what: "events" | "claims", filter: IncidentFilter): AsyncGenerator<Row> {
  for await (const { id } of eachIncident(db, filter))
    for (const { report, url, event, claims } of (await knownAccounts(db, [id], filter)).get(id) ?? [])
      for (const data of what === "events" ? [event] : claims)
        yield { report: report.id, outlet: report.outlet, url, incident: id, ...withoutNames(data) };
}

async function* incidents(db: Db, filter: IncidentFilter): AsyncGenerator<Row> {
  let page: IncidentSummary[] = [];
  const flush = async function* (): AsyncGenerator<Row> {
    const ids = page.map((i) => i.id);
    const accounts = isPast(filter) ? await knownAccountsOf(db, ids, filter) : await accountsOf(db, ids);
    for (const incident of page)
      yield { ...incident, accounts: accounts.get(incident.id) ?? [], accountCount: incident.accounts };
    page = [];
  };
  for await (const incident of eachIncident(db, filter)) {
    page.push(incident);
    if (page.length >= 200) yield* flush();
  }
  yield* flush();
}

async function knownAccountsOf(
  db: Db,
  ids: readonly string[],
  filter: IncidentFilter,
): Promise<Map<string, { report: string; event: string }[]>> {
  const named = [...(await knownAccounts(db, ids, filter))].map(
    ([id, accounts]) => [id, accounts.map((a) => ({ report: a.report.id, event: a.event.id }))] as const,
  );
  return new Map(named);
}

async function accountsOf(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { report: string; event: string }[]>> {
  const out = new Map<string, { report: string; event: string }[]>();
  if (ids.length === 0) return out;
  const rows = await db
    .selectFrom("account")
    .select(["incident", "report", "event"])
    .where("incident", "in", [...ids])
    .orderBy("report")
    .orderBy("event")
    .execute();
  for (const { incident, report, event } of rows)
    out.set(incident, [...(out.get(incident) ?? []), { report, event }]);
  return out;
}

async function* items(
  db: Db,
  what: "events" | "claims",
  only: ReadonlySet<string> | null,
): AsyncGenerator<Row> {
  let after = "0";
  for (;;) {
    const { rows: reports } = await sql<{
      id: string;
      seq: string;
      version: number;
      outlet: string | null;
      url: string | null;
    }>`
      select id, seq, version, outlet, url from report where seq > ${after} order by seq limit 200`.execute(
      db,
    );
    if (reports.length === 0) return;
    for (const report of reports) {
      const { rows } =
        what === "events"
          ? await sql<{
              data: Event;
              incident: string | null;
            }>`select e.data, a.incident from event e left join account a on a.report = e.report and a.event = e.id
              where e.report = ${report.id} order by length(e.id), e.id`.execute(db)
          : await sql<{
              data: { event: string };
              incident: string | null;
            }>`select c.data, a.incident from claim c left join account a on a.report = c.report and a.event = c.event
              where c.report = ${report.id} and c.version = ${report.version} order by length(c.id), c.id`.execute(
              db,
            );
      for (const row of rows.filter(
        ({ incident }) => only === null || (incident !== null && only.has(incident)),
      ))
        yield {
          report: report.id,
          outlet: report.outlet,
          url: report.url,
          incident: row.incident,
          ...withoutNames(row.data),
        };
    }
    after = reports.at(-1)?.seq ?? after;
  }
}

/** Leaves out the words of private people wherever they stand. */
export function withoutNames<T>(value: T): T;
export function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutNames(item));
  if (typeof value !== "object" || value === null) return value;
  const isPrivate = "private" in value && value.private === true;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      isPrivate && key === "text" ? [] : [[key, withoutNames(item)]],
    ),
  );
}
