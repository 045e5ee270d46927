import type { Claim, Event } from "@rasid/extract";
import { sql, type Kysely } from "kysely";
import { recordset } from "../2-store/bulk.js";
import type { Database } from "../2-store/schema.js";
import { daySpan, dayText, summarise, type Summary, type SummaryAccount } from "../3-link/index.js";
import { correctionsOf, standingRevisions } from "./decisions.js";
import { linkReportOf, type LinkReportRow } from "./link-report.js";
import { searchedWords, storeWords, type IncidentWords } from "./search.js";

/** An account as lists and pages need it. */
export interface FullAccount extends SummaryAccount {
  readonly title: string | null;
  readonly url: string | null;
  readonly link: { readonly score: number; readonly reasons: readonly string[] };
}

interface Row extends LinkReportRow {
  incident: string;
  report: string;
  event: string;
  score: number;
  reasons: string[];
  rejected: boolean;
  url: string | null;
  title: string | null;
  data: Event;
  claims: Claim[] | null;
}

/** The accounts of incidents, each with its claims. */
export async function loadAccounts(
  db: Kysely<Database>,
  incidents: readonly string[],
): Promise<Map<string, FullAccount[]>> {
  const out = new Map<string, FullAccount[]>();
  if (incidents.length === 0) return out;
  const { rows } = await sql<Row>`
    select a.incident, a.report, a.event, a.score, a.reasons, a.rejected, r.outlet, r.url, r.copy_of,
      v.title, v.published_at, v.retrieved_at, e.data,
      (select jsonb_agg(c.data) from claim c where c.report = a.report and c.version = e.version and c.event = a.event) as claims
    from account a
    join event e on e.report = a.report and e.id = a.event
    join report r on r.id = a.report
    join report_version v on v.report = a.report and v.version = e.version
    where a.incident = any(${incidents}) order by a.report, a.event`.execute(db);
  for (const row of rows) {
    const account: FullAccount = {
      report: linkReportOf(row.report, row),
      event: row.data,
      claims: row.claims ?? [],
      withdrawn: row.rejected,
      title: row.title,
      url: row.url,
      link: { score: row.score, reasons: row.reasons },
    };
    const list = out.get(row.incident);
    if (list) list.push(account);
    else out.set(row.incident, [account]);
  }
  return out;
}

/** What is known of an incident from some of its accounts, with people's corrections; null where none are left. */
export async function summaryOf(
  db: Kysely<Database>,
  incident: string,
  accounts: readonly FullAccount[],
  by?: string,
): Promise<Summary | null> {
  if (accounts.length === 0) return null;
  const corrections = correctionsOf(await standingRevisions(db, [incident], by));
  return summarise(accounts, { corrections });
}

/** The columns of a line, as the table `incident` holds them. */
export const LINE = {
  id: "text",
  summary: "jsonb",
  type: "text",
  status: "text",
  background: "boolean",
  day_from: "date",
  day_to: "date",
  country: "text",
  admin1: "text",
  latitude: "double precision",
  longitude: "double precision",
  precision: "integer",
  killed: "integer",
  outlets: "integer",
  accounts: "integer",
  contested: "boolean",
  first_reported: "timestamptz",
  last_reported: "timestamptz",
  actors: "text[]",
  outlet_names: "text[]",
} as const;

/** What lists are asked by. */
export interface Line extends Record<keyof typeof LINE, unknown> {
  readonly id: string;
  readonly summary: Summary["summary"];
  readonly day_from: string | null;
  readonly day_to: string | null;
  readonly killed: number | null;
  readonly actors: readonly string[];
  readonly outlet_names: readonly string[];
}

/** Brings the lines of incidents up to date with their accounts; one that has none left has no line. */
export async function summariseIncidents(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const loaded = await loadAccounts(db, ids);
  const revisions = await standingRevisions(db, ids);
  const lines: Line[] = [];
  const words: IncidentWords[] = [];
  for (const [id, accounts] of loaded) {
    const corrections = correctionsOf(revisions.filter((revision) => revision.incident === id));
    const { summary } = summarise(accounts, { corrections });
    lines.push(lineOf(id, accounts, summary));
    words.push({ incident: id, words: wordsOf(accounts, summary) });
  }
  const rest = ids.filter((id) => !loaded.has(id));
  if (rest.length > 0) await leave(db, rest);
  const set = Object.keys(LINE)
    .filter((name) => name !== "id")
    .map((name) => `${name} = x.${name}`)
    .concat("merged_into = null");
  if (lines.length > 0)
    await sql`update incident i set ${sql.raw(set.join(", "))} from ${recordset(LINE, lines)} where i.id = x.id`.execute(
      db,
    );
  await storeWords(db, words, rest);
}

/** Empties the lines of incidents that hold no account any more, and writes down where most of their accounts went. */
async function leave(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  await sql`update incident i set summary = null, merged_into = (
    select a.incident from (select distinct report, event from link_log where incident = i.id) l
      join account a on a.report = l.report and a.event = l.event
    group by 1 order by count(*) desc, 1 limit 1) where i.id = any(${ids})`.execute(db);
}

/** The line of an incident, as it is kept and asked for. */
export function lineOf(id: string, accounts: readonly FullAccount[], summary: Summary["summary"]): Line {
  const days = daySpan(summary.time);
  const { place } = summary;
  return {
    id,
    summary,
    type: summary.type,
    status: summary.status,
    background: summary.background,
    day_from: days && dayText(days.from),
    day_to: days && dayText(days.to),
    country: summary.country,
    admin1: place?.admin1 ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    precision: place?.precision ?? null,
    killed: summary.figures.find((f) => f.kind === "killed")?.best ?? null,
    outlets: summary.outlets,
    accounts: summary.accounts,
    contested: summary.contested,
    first_reported: instant(summary.firstReported),
    last_reported: instant(summary.lastReported),
    actors: [...new Set([...summary.actors, ...summary.recipients].flatMap((a) => a.id ?? []))],
    outlet_names: [...new Set(accounts.flatMap((a) => a.report.outlet ?? []))],
  };
}

/** What a search of an incident looks through. */
export const wordsOf = (accounts: readonly FullAccount[], { title, place }: Summary["summary"]): string[] =>
  searchedWords([
    title.ar,
    title.en,
    place?.nameAr ?? "",
    ...accounts.map((a) => a.title ?? ""),
    ...accounts.flatMap((a) => a.claims.map((c) => c.quote)),
  ]);

const instant = (time: string): string => (time.length === 10 ? `${time}T00:00:00Z` : time);
