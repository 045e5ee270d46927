import { sql, type Kysely } from "kysely";
import type { IncidentSummary, Story } from "../contract/api.js";
import type { Database } from "../2-store/schema.js";
import { nameOf, relateIncidents, timelineOrder, type ReportRelation } from "../3-link/index.js";
import { currentIncident } from "./detail.js";

/** No story grows beyond this many incidents: those that fewest relations lead to stand in it. */
const MOST = 100;

interface Row {
  report: string;
  from_event: string;
  to_event: string;
  kind: ReportRelation["relation"]["kind"];
  start_at: number;
  end_at: number;
  quote: string;
  from_incident: string;
  to_incident: string;
}

/** The incidents that relations join to one, in the order in which they happened, and the relations with their words. */
export async function storyOf(db: Kysely<Database>, asked: string): Promise<Story> {
  const id = await currentIncident(db, asked);
  const found = new Set([id]);
  const relations = new Map<string, Row>();
  for (let frontier = [id]; frontier.length > 0 && found.size < MOST;) {
    const next = new Set<string>();
    for (const row of await relationsAround(db, frontier)) {
      relations.set(JSON.stringify([row.report, row.from_event, row.to_event, row.kind]), row);
      for (const other of [row.from_incident, row.to_incident])
        if (!found.has(other) && found.size < MOST) {
          found.add(other);
          next.add(other);
        }
    }
    frontier = [...next];
  }
  const rows = [...relations.values()].filter((r) => found.has(r.from_incident) && found.has(r.to_incident));
  const incidentOf = new Map(
    rows.flatMap((r) => [
      [nameOf({ report: r.report, event: r.from_event }), r.from_incident] as const,
      [nameOf({ report: r.report, event: r.to_event }), r.to_incident] as const,
    ]),
  );
  const links = relateIncidents(
    rows.map(({ report, from_event: from, to_event: to, kind, start_at: start, end_at: end, quote }) => ({
      report,
      relation: { from, to, kind, start, end, quote },
    })),
    (report, event) => incidentOf.get(nameOf({ report, event })) ?? null,
  );
  const { rows: lines } = await sql<{ id: string; summary: Omit<IncidentSummary, "id"> }>`
    select id, summary from incident where id = any(${[...found]}) and summary is not null order by id`.execute(
    db,
  );
  return {
    incidents: timelineOrder(
      lines.map((line) => ({ id: line.id, ...line.summary })),
      links,
    ),
    links,
  };
}

async function relationsAround(db: Kysely<Database>, incidents: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select distinct r.report, r.from_event, r.to_event, r.kind, r.start_at, r.end_at, r.quote,
      f.incident as from_incident, t.incident as to_incident
    from account a join relation r on r.report = a.report and a.event in (r.from_event, r.to_event)
    join account f on f.report = r.report and f.event = r.from_event
    join account t on t.report = r.report and t.event = r.to_event
    where a.incident = any(${[...incidents]}) and f.incident <> t.incident
    order by 1, 2, 3, 4`.execute(db);
  return rows;
}
