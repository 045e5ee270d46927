import type { Extraction, ReportInput } from "@rasid/extract";
import { sql, type Transaction } from "kysely";
import type { Database } from "../2-store/schema.js";
import {
  blockKeys,
  copyKeys,
  fingerprint,
  isCopy,
  originOf,
  probeKeys,
  type LinkReport,
} from "../3-link/index.js";
import { archiveId, hashOf, idOfCopy, type Incoming } from "./identify.js";

/** How reports are read; passed in, so that storing is a matter of data alone. */
export type Read = (report: ReportInput) => Extraction;

/** What became of one report. */
export interface Added {
  readonly id: string;
  readonly status: "added" | "unchanged" | "new-version";
  readonly version: number;
  readonly events: number;
  readonly copyOf: string | null;
}

/** Candidates that share a copy key are compared, no more than these. */
const MOST_CANDIDATES = 60;

/** Stores one report and what is read from it; the same report again changes nothing, another text is a new version. */
export async function storeReport(
  tx: Transaction<Database>,
  incoming: Incoming,
  read: Read,
  now: string,
): Promise<Added> {
  const given = incoming.report;
  const hash = hashOf(given.text);
  const found = await findReport(tx, incoming);
  const id = found?.id ?? (await freeId(tx, incoming));
  if (found !== undefined && found.hash === hash) {
    const events = await countEvents(tx, id);
    return { id, status: "unchanged", version: found.version, events, copyOf: found.copy_of };
  }
  const version = (found?.version ?? 0) + 1;
  const extraction = read({ ...given, id });
  const outlet = given.outlet ?? found?.outlet ?? null;
  if (outlet !== null)
    await sql`insert into outlet (name) values (${outlet}) on conflict do nothing`.execute(tx);
  if (found === undefined) {
    await tx
      .insertInto("report")
      .values({ id, url: given.url ?? null, outlet, copy_of: null, version, first_retrieved_at: now })
      .execute();
  } else {
    await tx.updateTable("report").set({ version }).where("id", "=", id).execute();
    await tx.deleteFrom("copy_key").where("report", "=", id).execute();
  }
  await tx
    .insertInto("report_version")
    .values({
      report: id,
      version,
      hash,
      title: given.title ?? null,
      text: given.text,
      language: extraction.report.language,
      published_at: given.publishedAt ?? null,
      retrieved_at: now,
      extractor: extraction.extractor.version,
      extraction: JSON.stringify(extraction),
    })
    .execute();
  const copyOf = await findCopy(tx, id, given, outlet);
  await storeEvents(tx, id, version, extraction, {
    id,
    outlet,
    publishedAt: given.publishedAt ?? null,
    retrievedAt: now,
    copyOf,
  });
  return {
    id,
    status: found === undefined ? "added" : "new-version",
    version,
    events: extraction.events.length,
    copyOf,
  };
}

async function findReport(tx: Transaction<Database>, incoming: Incoming) {
  const { url, text, outlet } = incoming.report;
  const id = archiveId(incoming);
  const byId = await known(tx, "id", id);
  if (byId !== undefined && incoming.report.id !== undefined && !incoming.named) return byId;
  if (url !== undefined) return byId ?? (await known(tx, "url", url));
  // The same text of another outlet is another report.
  const other = byId !== undefined && outlet !== undefined && byId.outlet !== null && byId.outlet !== outlet;
  if (!other) return byId;
  return known(tx, "id", idOfCopy({ ...incoming.report, text }));
}

async function freeId(tx: Transaction<Database>, incoming: Incoming): Promise<string> {
  const id = archiveId(incoming);
  return (await known(tx, "id", id)) === undefined ? id : idOfCopy(incoming.report);
}

async function known(tx: Transaction<Database>, column: "id" | "url", value: string) {
  return tx
    .selectFrom("report")
    .innerJoin("report_version", (join) =>
      join
        .onRef("report_version.report", "=", "report.id")
        .onRef("report_version.version", "=", "report.version"),
    )
    .select(["report.id", "report.version", "report.outlet", "report.copy_of", "report_version.hash"])
    .where(`report.${column}`, "=", value)
    .executeTakeFirst();
}

async function countEvents(tx: Transaction<Database>, report: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from event where report = ${report}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Finds the report that a text is a copy of, or makes an older find a copy of this one, whichever is the origin. */
async function findCopy(
  tx: Transaction<Database>,
  id: string,
  report: ReportInput,
  outlet: string | null,
): Promise<string | null> {
  const print = fingerprint(report.text);
  const keys = copyKeys(print);
  if (keys.length === 0) return null;
  const { rows } = await sql<{
    id: string;
    outlet: string | null;
    text: string;
    published_at: string | null;
    copy_of: string | null;
  }>`
    select r.id, r.outlet, v.text, v.published_at, r.copy_of
    from (select report, count(*) as shared from copy_key where key = any(${keys}) group by report
          order by count(*) desc, report limit ${MOST_CANDIDATES}) k
    join report r on r.id = k.report
    join report_version v on v.report = r.id and v.version = r.version
    where r.id <> ${id}`.execute(tx);
  for (const key of keys) await tx.insertInto("copy_key").values({ key, report: id }).execute();
  const own = { id, outlet, publishedAt: report.publishedAt ?? null, text: report.text };
  const copies = rows
    .filter((row) => isCopy(print, fingerprint(row.text)).copy)
    .map((row) => ({
      id: row.copy_of ?? row.id,
      outlet: row.outlet,
      publishedAt: row.published_at,
      text: row.text,
    }));
  let origin = own;
  for (const other of copies) origin = originOf(origin, other);
  if (origin.id === id) {
    // The new one is the origin of those that were thought to be originals.
    for (const copy of copies) {
      await sql`update report set copy_of = ${id} where (id = ${copy.id} or copy_of = ${copy.id}) and id <> ${id}`.execute(
        tx,
      );
    }
    return null;
  }
  await tx.updateTable("report").set({ copy_of: origin.id }).where("id", "=", id).execute();
  return origin.id;
}

/** Replaces the current events of a report; claims of every version are kept. */
export async function storeEvents(
  tx: Transaction<Database>,
  report: string,
  version: number,
  extraction: Extraction,
  linkReport: LinkReport,
): Promise<void> {
  const { events, claims, relations } = extraction;
  await tx.deleteFrom("event").where("report", "=", report).execute();
  await tx.deleteFrom("relation").where("report", "=", report).execute();
  // A newer extractor's reading takes the place of an older one's; what people decided stands in revisions.
  await tx.deleteFrom("claim").where("report", "=", report).where("version", "=", version).execute();
  if (events.length === 0) return;
  await tx
    .insertInto("event")
    .values(
      events.map((event) => ({
        report,
        id: event.id,
        version,
        type: event.type,
        country: event.country?.code ?? null,
        background: event.background,
        status: event.status,
        confidence: event.confidence,
        data: JSON.stringify(event),
      })),
    )
    .execute();
  const figures = events.flatMap((event) =>
    event.figures.map((f) => ({
      report,
      event: event.id,
      kind: f.kind,
      low: f.min,
      high: f.max,
      approximate: f.approximate,
      part: f.part,
    })),
  );
  if (figures.length > 0) await tx.insertInto("figure").values(figures).execute();
  if (claims.length > 0) {
    await tx
      .insertInto("claim")
      .values(
        claims.map((claim) => ({
          report,
          version,
          id: claim.id,
          event: claim.event,
          attribute: claim.attribute,
          data: JSON.stringify(claim),
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (relations.length > 0) {
    await tx
      .insertInto("relation")
      .values(
        relations.map((r) => ({
          report,
          from_event: r.from,
          to_event: r.to,
          kind: r.kind,
          start_at: r.start,
          end_at: r.end,
          quote: r.quote,
        })),
      )
      .execute();
  }
  await storeNames(tx, extraction);
  const keys = events.flatMap((event) => {
    const account = { report: linkReport, event };
    return [
      ...blockKeys(account).map((key) => ({ key, filed: true, report, event: event.id })),
      ...probeKeys(account).map((key) => ({ key, filed: false, report, event: event.id })),
    ];
  });
  for (let i = 0; i < keys.length; i += 2000)
    await tx
      .insertInto("link_key")
      .values(keys.slice(i, i + 2000))
      .execute();
}

async function storeNames(tx: Transaction<Database>, { events }: Extraction): Promise<void> {
  const actors = new Map(
    events
      .flatMap((event) => [...event.actors, ...event.recipients, ...event.accordingTo])
      .flatMap(({ entity }) => (entity ? [[entity.id, entity] as const] : [])),
  );
  if (actors.size > 0) {
    await tx
      .insertInto("actor")
      .values(
        [...actors.values()].map((a) => ({
          id: a.id,
          name: a.name,
          name_ar: a.nameAr,
          kind: a.kind,
          country: a.country ?? null,
          sector: a.sector ?? null,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const places = new Map(
    events
      .flatMap((event) => event.places)
      .flatMap((p) => (p.geonamesId === undefined ? [] : [[p.geonamesId, p] as const])),
  );
  if (places.size > 0) {
    await tx
      .insertInto("place")
      .values(
        [...places.values()].map((p) => ({
          key: `g:${p.geonamesId ?? ""}`,
          name: p.name ?? p.text,
          name_ar: p.nameAr ?? p.text,
          geonames_id: p.geonamesId ?? null,
          country: p.country ?? null,
          admin1: p.admin1 ?? null,
          admin2: p.admin2 ?? null,
          latitude: p.latitude ?? null,
          longitude: p.longitude ?? null,
          precision: p.precision ?? null,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
