import type { Extraction } from "@rasid/extract";
import { sql, type Kysely } from "kysely";
import type { Page, ReportDetail, ReportSummary } from "../contract/api.js";
import { rasidError } from "../errors/error.js";
import type { Database } from "../2-store/schema.js";
import { LONGEST_PAGE } from "./paging.js";

type Db = Kysely<Database>;

interface ReportLine {
  id: string;
  seq: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  published_at: string | null;
  retrieved_at: Date;
  language: string;
  copy_of: string | null;
  version: number;
  events: number;
}

const REPORT = sql`select r.id, r.seq, r.url, v.title, r.outlet, v.published_at, v.retrieved_at, v.language, r.copy_of, r.version,
  (select count(*)::int from event e where e.report = r.id) as events
  from report r join report_version v on v.report = r.id and v.version = r.version`;

const reportOf = (row: ReportLine): ReportSummary => ({
  id: row.id,
  url: row.url,
  title: row.title,
  outlet: row.outlet,
  publishedAt: row.published_at,
  retrievedAt: new Date(row.retrieved_at).toISOString(),
  language: row.language,
  copyOf: row.copy_of,
  version: row.version,
  events: row.events,
});

/** A page of reports, the last added first. */
export async function listReports(
  db: Db,
  page: { after?: string; limit: number },
): Promise<Page<ReportSummary>> {
  const limit = Math.max(1, Math.min(page.limit, LONGEST_PAGE));
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n from report`.execute(db);
  const { rows } =
    await sql<ReportLine>`${REPORT} ${page.after === undefined ? sql`` : sql`where r.seq < ${page.after}`} order by r.seq desc limit ${limit + 1}`.execute(
      db,
    );
  const lines = rows.slice(0, limit);
  return {
    total: counted[0]?.n ?? 0,
    items: lines.map(reportOf),
    next: rows.length > limit ? (lines.at(-1)?.seq ?? null) : null,
  };
}

/** All reports in the order they were added. */
export async function* eachReport(db: Db): AsyncGenerator<ReportSummary> {
  let after = "0";
  for (;;) {
    const { rows } =
      await sql<ReportLine>`${REPORT} where r.seq > ${after} order by r.seq limit ${LONGEST_PAGE}`.execute(
        db,
      );
    if (rows.length === 0) return;
    yield* rows.map(reportOf);
    after = rows.at(-1)?.seq ?? after;
  }
}

/** A report with its text, what was read from it and the incidents of its events. */
export async function getReport(db: Db, id: string): Promise<ReportDetail> {
  const { rows } = await sql<ReportLine>`${REPORT} where r.id = ${id}`.execute(db);
  const line = rows[0];
  if (line === undefined) throw rasidError("RASID-E004", { what: "report", id });
  const { rows: versions } = await sql<{
    version: number;
    retrieved_at: Date;
    hash: string;
    text: string;
    extraction: Extraction;
  }>`
    select version, retrieved_at, hash, text, extraction from report_version where report = ${id} order by version`.execute(
    db,
  );
  const current = versions.find((v) => v.version === line.version);
  if (current === undefined) throw rasidError("RASID-E004", { what: "report", id });
  const { rows: links } = await sql<{
    event: string;
    incident: string;
  }>`select event, incident from account where report = ${id}`.execute(db);
  return {
    ...reportOf(line),
    text: current.text,
    extraction: current.extraction,
    incidentOf: Object.fromEntries(links.map((l) => [l.event, l.incident])),
    versions: versions.map((v) => ({
      version: v.version,
      retrievedAt: new Date(v.retrieved_at).toISOString(),
      hash: v.hash,
    })),
  };
}
