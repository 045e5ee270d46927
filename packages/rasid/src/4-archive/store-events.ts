import type { Extraction } from "@rasid/extract";
import { sql, type Transaction } from "kysely";
import { insertRows } from "../2-store/bulk.js";
import type { Database } from "../2-store/schema.js";
import { blockKeys, settingOf, type LinkEvent, type LinkReport } from "../3-link/index.js";
import { forgetFits } from "./fits.js";
import { storeNames } from "./store-names.js";

/** A version of a report and what is read from it. */
export interface ReadVersion {
  readonly report: LinkReport;
  readonly version: number;
  readonly extraction: Extraction;
}

/** Replaces the current events of reports by what is read from these versions; claims of older versions are kept. */
export async function storeEvents(tx: Transaction<Database>, read: readonly ReadVersion[]): Promise<void> {
  const ids = read.map(({ report }) => report.id);
  await sql`delete from event where report = any(${ids})`.execute(tx);
  await sql`delete from relation where report = any(${ids})`.execute(tx);
  // A newer extractor's reading takes the place of an older one's; what people decided stands in revisions.
  await sql`delete from claim c using unnest(${ids}::text[], ${read.map((r) => r.version)}::integer[]) as x (report, version)
    where c.report = x.report and c.version = x.version`.execute(tx);
  const events = read.flatMap(({ report, version, extraction }) => {
    const setting = settingOf(extraction.events);
    return extraction.events.map((event) => ({ report, version, event, setting }));
  });
  await insertRows(
    tx,
    "event",
    {
      report: "text",
      id: "text",
      version: "integer",
      type: "text",
      country: "text",
      background: "boolean",
      status: "text",
      confidence: "real",
      data: "jsonb",
      published_at: "text",
      setting: "jsonb",
    },
    events.map(({ report, version, event, setting }) => ({
      report: report.id,
      id: event.id,
      version,
      type: event.type,
      country: event.country?.code ?? null,
      background: event.background,
      status: event.status,
      confidence: event.confidence,
      data: event,
      published_at: report.publishedAt,
      setting,
    })),
  );
  await insertRows(
    tx,
    "figure",
    {
      report: "text",
      event: "text",
      kind: "text",
      low: "integer",
      high: "integer",
      approximate: "boolean",
      part: "boolean",
    },
    events.flatMap(({ report, event }) =>
      event.figures.map(({ kind, min, max, approximate, part }) => ({
        report: report.id,
        event: event.id,
        kind,
        low: min,
        high: max,
        approximate,
        part,
      })),
    ),
  );
  await storeClaims(tx, read);
  await storeNames(
    tx,
    read.flatMap(({ extraction }) => extraction.events),
  );
  await sql`delete from link_key where report = any(${ids})`.execute(tx);
  await forgetFits(tx, ids);
  await storeLinkKeys(tx, events);
}

async function storeClaims(tx: Transaction<Database>, read: readonly ReadVersion[]): Promise<void> {
  await insertRows(
    tx,
    "claim",
    { report: "text", version: "integer", id: "text", event: "text", attribute: "text", data: "jsonb" },
    read.flatMap(({ report, version, extraction }) =>
      extraction.claims.map((claim) => ({
        report: report.id,
        version,
        id: claim.id,
        event: claim.event,
        attribute: claim.attribute,
        data: claim,
      })),
    ),
    sql`on conflict do nothing`,
  );
  await insertRows(
    tx,
    "relation",
    {
      report: "text",
      from_event: "text",
      to_event: "text",
      kind: "text",
      start_at: "integer",
      end_at: "integer",
      quote: "text",
    },
    read.flatMap(({ report, extraction }) =>
      extraction.relations.map((r) => ({
        report: report.id,
        from_event: r.from,
        to_event: r.to,
        kind: r.kind,
        start_at: r.start,
        end_at: r.end,
        quote: r.quote,
      })),
    ),
  );
}

/** Files accounts under the keys that their fellows look under. */
export async function storeLinkKeys(
  tx: Transaction<Database>,
  accounts: readonly LinkEvent[],
): Promise<void> {
  await insertRows(
    tx,
    "link_key",
    {
      key: "bigint",
      day: "integer",
      approximate: "boolean",
      tokens: "integer[]",
      report: "text",
      event: "text",
    },
    accounts.flatMap((account) =>
      blockKeys(account).map((filing) => ({ ...filing, report: account.report.id, event: account.event.id })),
    ),
  );
}
