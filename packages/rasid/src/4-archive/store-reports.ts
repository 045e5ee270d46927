import { describeReport, EXTRACTOR, type Extraction, type ReportInput } from "@rasid/extract";
import { sql, type Transaction } from "kysely";
import { insertRows } from "../2-store/bulk.js";
import type { Database } from "../2-store/schema.js";
import type { ErrorCode } from "../errors/catalogue.js";
import { messageOf, rasidError, type RasidError } from "../errors/error.js";
import { findCopies } from "./copies.js";
import { hashOf, Identities, type Incoming } from "./identify.js";
import { storeEvents } from "./store-events.js";

/** How reports are read; passed in, so that storing is a matter of data alone. */
export type Read = (report: ReportInput) => Extraction;

/** What became of one report. */
export interface Added {
  readonly id: string;
  /** Of a report that failed nothing is kept; `error` says why. */
  readonly status: "added" | "unchanged" | "new-version" | "failed";
  readonly version: number;
  readonly events: number;
  readonly copyOf: string | null;
  /** What a person should know of the report as it was read now; none where it was read before. */
  readonly warnings: Extraction["warnings"];
  /** Why it was not stored, or is stored without events. */
  readonly error: { readonly code: ErrorCode; readonly message: string } | null;
}

/** What stands for the version of the extractor where reading failed: any reading anew tries again. */
const UNREAD = "unread";

/** Reads a report; one that the extractor fails on has no events, and an error that says so. */
export function readOrTell(
  read: Read,
  report: ReportInput & { readonly id: string },
): { extraction: Extraction; error: RasidError | null } {
  try {
    return { extraction: read(report), error: null };
  } catch (cause) {
    const error = rasidError("RASID-E111", { report: report.id, detail: messageOf(cause) }, { cause });
    const extractor = { ...EXTRACTOR, version: UNREAD };
    const described = describeReport(report, report.language ?? "ar");
    return {
      extraction: { report: described, extractor, events: [], claims: [], relations: [], warnings: [] },
      error,
    };
  }
}

/** An error as it is told of one report among others. */
export const told = ({ code, message }: RasidError): Added["error"] => ({ code, message });

interface Fresh {
  readonly id: string;
  readonly report: ReportInput;
  readonly outlet: string | null;
  readonly version: number;
  readonly hash: string;
  readonly extraction: Extraction;
}

/**
 * Stores the reports of a batch and what is read from them, in a few statements however many there are. The same
 * report again changes nothing; another text is a new version. `touched`: the incidents that held what was replaced.
 */
export async function storeReports(
  tx: Transaction<Database>,
  batch: readonly Incoming[],
  read: Read,
  now: string,
): Promise<{ added: Added[]; touched: string[] }> {
  const identities = await Identities.of(tx, batch);
  const fresh: Fresh[] = [];
  const results = batch.map((incoming) => {
    const { report } = incoming;
    const { known, id } = identities.find(incoming);
    const hash = hashOf(report.text);
    if (known?.hash === hash)
      return { id, status: "unchanged" as const, version: known.version, warnings: [], error: null };
    const version = (known?.version ?? 0) + 1;
    const outlet = report.outlet ?? known?.outlet ?? null;
    const { extraction, error } = readOrTell(read, { ...report, id });
    fresh.push({ id, report, outlet, version, hash, extraction });
    identities.keep({ id, url: report.url ?? known?.url ?? null, outlet, version, hash });
    const status = known === undefined ? ("added" as const) : ("new-version" as const);
    return { id, status, version, warnings: extraction.warnings, error: error && told(error) };
  });
  const touched = fresh.length > 0 ? await storeFresh(tx, fresh, now) : [];
  const held = await heldOf(tx, [...new Set(results.map((r) => r.id))]);
  const added = results.map((result) => ({
    ...result,
    ...(held.get(result.id) ?? { events: 0, copyOf: null }),
  }));
  return { added, touched };
}

async function storeFresh(
  tx: Transaction<Database>,
  fresh: readonly Fresh[],
  now: string,
): Promise<string[]> {
  const latest = [...new Map(fresh.map((f) => [f.id, f])).values()];
  const outlets = [...new Set(latest.flatMap((f) => f.outlet ?? []))];
  await sql`insert into outlet (name) select unnest(${outlets}::text[]) on conflict do nothing`.execute(tx);
  await insertRows(
    tx,
    "report",
    { id: "text", url: "text", outlet: "text", version: "integer", first_retrieved_at: "timestamptz" },
    latest.map(({ id, report, outlet, version }) => ({
      id,
      url: report.url ?? null,
      outlet,
      version,
      first_retrieved_at: now,
    })),
    sql`on conflict (id) do update set version = excluded.version, url = coalesce(excluded.url, report.url)`,
  );
  await insertRows(
    tx,
    "report_version",
    {
      report: "text",
      version: "integer",
      hash: "text",
      title: "text",
      text: "text",
      language: "text",
      published_at: "text",
      retrieved_at: "timestamptz",
      extractor: "text",
      extraction: "jsonb",
    },
    fresh.map(({ id, report, version, hash, extraction }) => ({
      report: id,
      version,
      hash,
      title: report.title ?? null,
      text: report.text,
      language: extraction.report.language,
      published_at: report.publishedAt ?? null,
      retrieved_at: now,
      extractor: extraction.extractor.version,
      extraction,
    })),
  );
  const texts = latest.map(({ id, report, outlet }) => ({
    id,
    outlet,
    publishedAt: report.publishedAt ?? null,
    text: report.text,
  }));
  const { copyOf, changed } = await findCopies(tx, texts, now);
  const touched = await incidentsOf(tx, [...latest.map((f) => f.id), ...changed]);
  await storeEvents(
    tx,
    latest.map(({ id, report, outlet, version, extraction }) => ({
      report: {
        id,
        outlet,
        publishedAt: report.publishedAt ?? null,
        retrievedAt: now,
        copyOf: copyOf.get(id) ?? null,
      },
      version,
      extraction,
    })),
  );
  return touched;
}

/** The incidents that hold accounts of these reports. */
export async function incidentsOf(tx: Transaction<Database>, reports: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{
    incident: string;
  }>`select distinct incident from account where report = any(${[...reports]})`.execute(tx);
  return rows.map((row) => row.incident);
}

async function heldOf(
  tx: Transaction<Database>,
  ids: readonly string[],
): Promise<Map<string, { events: number; copyOf: string | null }>> {
  const { rows } = await sql<{ id: string; copy_of: string | null; events: number }>`select r.id, r.copy_of,
    (select count(*)::int from event e where e.report = r.id) as events from report r where r.id = any(${ids})`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, { events: row.events, copyOf: row.copy_of }]));
}
