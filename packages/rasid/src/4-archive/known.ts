import type { Extraction } from "@rasid/extract";
import { sql, type Kysely } from "kysely";
import type { IncidentFilter } from "../contract/api.js";
import type { Database } from "../2-store/schema.js";
import { nameOf } from "../3-link/index.js";
import { mergedInto, Payload } from "./decisions.js";
import { linkReportOf } from "./link-report.js";
import type { FullAccount } from "./summaries.js";

/** What was known: by publication (`asOf`), by what the archive held (`storedBy`), or by both; a day as of its end. */
export type Known = Pick<IncidentFilter, "asOf" | "storedBy">;

/** Whether anything but the present is asked for. */
export const isPast = ({ asOf, storedBy }: Known): boolean => asOf !== undefined || storedBy !== undefined;

/** A day as of its end. */
export const instantOf = (time: string): string => (time.length === 10 ? `${time}T23:59:59.999Z` : time);

const before = (time: string | Date, limit: string | undefined): boolean =>
  limit === undefined || new Date(time).getTime() <= Date.parse(instantOf(limit));

interface Version {
  report: string;
  version: number;
  published_at: string | null;
  retrieved_at: Date;
  outlet: string | null;
  url: string | null;
  title: string | null;
  copy_of: string | null;
}

/** When a version became known: when it was published; one that gives no later time than the one before it, when it came. */
const knownAt = (version: Version, earlier: Version | undefined): string | Date => {
  const { published_at: published, retrieved_at: retrieved } = version;
  if (published === null) return retrieved;
  const again = earlier?.published_at != null && Date.parse(published) <= Date.parse(earlier.published_at);
  return again ? retrieved : published;
};

/** Of each report the version that was known, and when the next one took its place. */
function knownVersions(
  versions: readonly Version[],
  known: Known,
): Map<string, { is: Version; until: Date | null }> {
  const found = new Map<string, { is: Version; until: Date | null }>();
  for (const [i, version] of versions.entries()) {
    const [last, next] = [versions[i - 1], versions[i + 1]];
    const earlier = last?.report === version.report ? last : undefined;
    if (!before(version.retrieved_at, known.storedBy) || !before(knownAt(version, earlier), known.asOf))
      continue;
    found.set(version.report, {
      is: version,
      until: next?.report === version.report ? next.retrieved_at : null,
    });
  }
  return found;
}

interface Link {
  report: string;
  event: string;
  incident: string;
  score: number;
  reasons: string[];
  at: Date;
}

/**
 * The accounts of incidents as they were known, from what is only added to: versions, readings, links and revisions. By
 * publication alone, links are those of today; `storedBy` also takes the links and decisions of then.
 */
export async function knownAccounts(
  db: Kysely<Database>,
  incidents: readonly string[],
  known: Known,
): Promise<Map<string, FullAccount[]>> {
  const whole =
    known.storedBy === undefined ? await wholes(db, incidents) : new Map(incidents.map((id) => [id, id]));
  const reports = sql`select distinct report from link_log where incident = any(${[...whole.keys()]})`;
  const { rows: versions } =
    await sql<Version>`select v.report, v.version, v.published_at, v.retrieved_at, v.title,
    r.outlet, r.url, r.copy_of from report_version v join report r on r.id = v.report
    where v.report in (${reports}) order by v.report, v.version`.execute(db);
  const { rows: log } = await sql<Link>`select report, event, incident, score, reasons, at from link_log
    where report in (${reports}) order by seq`.execute(db);
  const chosen = knownVersions(versions, known);
  const links = new Map<string, Link>();
  for (const link of log) {
    const version = chosen.get(link.report);
    if (version === undefined || !before(link.at, known.storedBy)) continue;
    if (version.until === null || link.at < version.until) links.set(nameOf(link), link);
  }
  const held = [...links.values()].filter((link) => whole.has(link.incident));
  const of = [...new Set(held.map((link) => link.report))];
  const [readings, copies, rejected] = [
    await readingsOf(
      db,
      of.flatMap((report) => chosen.get(report)?.is ?? []),
      known,
    ),
    await copiesOf(db, of, known),
    await rejectedBy(db, known),
  ];
  const out = new Map<string, FullAccount[]>();
  for (const { report, event: id, incident, score, reasons } of held) {
    const version = chosen.get(report)?.is;
    const extraction = readings.get(report);
    const event = extraction?.events.find((e) => e.id === id);
    const into = whole.get(incident);
    if (version === undefined || event === undefined || into === undefined) continue;
    const copyOf = copies === null ? version.copy_of : (copies.get(report) ?? null);
    const account: FullAccount = {
      report: linkReportOf(report, { ...version, copy_of: copyOf }),
      event,
      claims: (extraction?.claims ?? []).filter((claim) => claim.event === id),
      withdrawn: rejected.has(nameOf({ report, event: id })),
      title: version.title,
      url: version.url,
      link: { score, reasons },
    };
    const list = out.get(into);
    if (list) list.push(account);
    else out.set(into, [account]);
  }
  return out;
}

async function wholes(db: Kysely<Database>, incidents: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string;
    whole: string;
  }>`with ${mergedInto(incidents)} select id, whole from i`.execute(db);
  return new Map(rows.map(({ id, whole }) => [id, whole]));
}

/** What had been read of versions: by an older extractor, where it was read anew only later. */
async function readingsOf(
  db: Kysely<Database>,
  versions: readonly Version[],
  known: Known,
): Promise<Map<string, Extraction>> {
  const limit = known.storedBy === undefined ? "infinity" : instantOf(known.storedBy);
  const { rows } = await sql<{ report: string; extraction: Extraction }>`
    select v.report, coalesce((select o.extraction from reading o where o.report = v.report and o.version = v.version
      and o.until > ${limit}::timestamptz order by o.seq limit 1), v.extraction) as extraction
    from unnest(${versions.map((v) => v.report)}::text[], ${versions.map((v) => v.version)}::integer[]) as x (report, version)
    join report_version v on v.report = x.report and v.version = x.version`.execute(db);
  return new Map(rows.map((row) => [row.report, row.extraction]));
}

/** What reports were known to be copies of; null: as today. */
async function copiesOf(
  db: Kysely<Database>,
  reports: readonly string[],
  { storedBy }: Known,
): Promise<Map<string, string | null> | null> {
  if (storedBy === undefined) return null;
  const { rows } = await sql<{ report: string; copy_of: string | null }>`
    select distinct on (report) report, copy_of from copy_log
    where report = any(${[...reports]}) and at <= ${instantOf(storedBy)}::timestamptz order by report, seq desc`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.report, row.copy_of]));
}

/** The accounts that people had rejected. */
async function rejectedBy(db: Kysely<Database>, { storedBy }: Known): Promise<Set<string>> {
  const limit = storedBy === undefined ? "infinity" : instantOf(storedBy);
  const { rows } = await sql<{ payload: unknown }>`select r.payload from revision r
    where r.kind = 'reject' and r.at <= ${limit}::timestamptz
      and not exists (select 1 from revision u where u.undoes = r.id and u.at <= ${limit}::timestamptz)`.execute(
    db,
  );
  return new Set(
    rows.flatMap(({ payload }) => {
      const { decision } = Payload.parse(payload);
      return decision.kind === "reject" ? [nameOf(decision.account)] : [];
    }),
  );
}
