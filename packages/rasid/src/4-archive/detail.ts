import { sql, type Kysely } from "kysely";
import type { IncidentDetail, IncidentRelation, IncidentSummary, Revision } from "../contract/api.js";
import { rasidError } from "../errors/error.js";
import type { Database } from "../2-store/schema.js";
import { mergedInto } from "./decisions.js";
import { reportedAt } from "../3-link/index.js";
import { instantOf, isPast, knownAccounts, type Known } from "./known.js";
import { loadAccounts, summaryOf } from "./summaries.js";

type Db = Kysely<Database>;

/** The incident that an id leads to: its own, or the one that it was merged into. */
export async function currentIncident(db: Db, id: string): Promise<string> {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const row: { merged_into: string | null; there: boolean } | undefined = await db
      .selectFrom("incident")
      .select(["merged_into", sql<boolean>`summary is not null`.as("there")])
      .where("id", "=", at)
      .executeTakeFirst();
    if (row?.there === true) return at;
    at = row?.merged_into ?? null;
  }
  throw rasidError("RASID-E004", { what: "incident", id });
}

/** All that is known of an incident, or was known at some time. An id that was merged tells into what. */
export async function getIncident(db: Db, asked: string, known: Known = {}): Promise<IncidentDetail> {
  // By what the archive held, an id that was merged later was still its own.
  const id = known.storedBy === undefined ? await currentIncident(db, asked) : asked;
  const past = isPast(known);
  const accounts = (past ? await knownAccounts(db, [id], known) : await loadAccounts(db, [id])).get(id) ?? [];
  const by = known.storedBy === undefined ? undefined : instantOf(known.storedBy);
  const found = await summaryOf(db, id, accounts, by);
  if (found === null) throw rasidError("RASID-E004", { what: "incident", id });
  return {
    id,
    ...found.summary,
    values: found.values,
    accountList: accounts
      .map((a) => ({
        report: a.report.id,
        event: a.event.id,
        outlet: a.report.outlet,
        title: a.title,
        url: a.url,
        reportedAt: reportedAt(a),
        copyOf: a.report.copyOf,
        link: { ...a.link, by: "rasid" },
        rejected: a.withdrawn,
        data: a.event,
      }))
      .sort((a, b) => (a.reportedAt < b.reportedAt ? -1 : a.reportedAt > b.reportedAt ? 1 : 0)),
    relations: (await relationsOf(db, id)).filter(
      ({ report }) => !past || accounts.some((a) => a.report.id === report),
    ),
    revisions: (await listRevisions(db, id)).filter(({ at }) => by === undefined || at <= by),
    mergedInto: id === asked ? null : id,
  };
}

async function relationsOf(db: Db, id: string): Promise<IncidentRelation[]> {
  const { rows } = await sql<{
    kind: IncidentRelation["kind"];
    direction: "to" | "from";
    other: string;
    summary: Omit<IncidentSummary, "id">;
    report: string;
    quote: string;
    start_at: number;
    end_at: number;
  }>`
    select r.kind, x.direction, i.id as other, i.summary, r.report, r.quote, r.start_at, r.end_at
    from relation r
    join account f on f.report = r.report and f.event = r.from_event
    join account t on t.report = r.report and t.event = r.to_event
    cross join lateral (select case when f.incident = ${id} then 'to' else 'from' end as direction,
      case when f.incident = ${id} then t.incident else f.incident end as other) x
    join incident i on i.id = x.other
    where (f.incident = ${id}) <> (t.incident = ${id}) and i.summary is not null
    order by i.day_to, i.id, r.report`.execute(db);
  return rows.map((r) => ({
    kind: r.kind,
    direction: r.direction,
    incident: { id: r.other, ...r.summary },
    report: r.report,
    quote: r.quote,
    start: r.start_at,
    end: r.end_at,
  }));
}

/** What people decided, of one incident or of all, the latest first. */
export async function listRevisions(db: Db, incident?: string): Promise<Revision[]> {
  const of =
    incident === undefined
      ? sql``
      : sql`where r.incident in (with ${mergedInto([incident])} select id from i)`;
  const { rows } = await sql<{
    id: string;
    kind: Revision["kind"];
    incident: string | null;
    payload: unknown;
    person: string;
    reason: string;
    at: Date;
    undone: boolean;
  }>`
    select r.id, r.kind, r.incident, r.payload, r.person, r.reason, r.at,
      exists (select 1 from revision u where u.undoes = r.id) as undone
    from revision r ${of} order by r.seq desc limit 500`.execute(db);
  return rows.map((r) => ({ ...r, at: new Date(r.at).toISOString() }));
}
