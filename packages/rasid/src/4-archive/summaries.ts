import type { Claim, Event } from "@rasid/extract";
import { fold } from "@rasid/extract";
import { sql, type Kysely } from "kysely";
import type { Database } from "../2-store/schema.js";
import { summarise, type Summary, type SummaryAccount } from "../3-link/index.js";
import { correctionsOf, standingRevisions } from "./decisions.js";
import { dayBounds } from "./days.js";

/** An account as lists and pages need it. */
export interface FullAccount extends SummaryAccount {
  readonly title: string | null;
  readonly url: string | null;
  readonly link: { readonly score: number; readonly reasons: readonly string[] };
}

interface Row {
  incident: string;
  report: string;
  event: string;
  score: number;
  reasons: string[];
  rejected: boolean;
  outlet: string | null;
  url: string | null;
  copy_of: string | null;
  title: string | null;
  published_at: string | null;
  retrieved_at: Date;
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
      report: {
        id: row.report,
        outlet: row.outlet,
        publishedAt: row.published_at,
        retrievedAt: new Date(row.retrieved_at).toISOString(),
        copyOf: row.copy_of,
      },
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
): Promise<Summary | null> {
  if (accounts.length === 0) return null;
  const corrections = correctionsOf(await standingRevisions(db, [incident]));
  return summarise(accounts, { corrections });
}

/** Brings the lines of incidents up to date with their accounts. */
export async function summariseIncidents(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  const loaded = await loadAccounts(db, ids);
  for (const id of ids) {
    const accounts = loaded.get(id) ?? [];
    const summary = (await summaryOf(db, id, accounts))?.summary ?? null;
    if (summary === null) {
      await sql`update incident set summary = null where id = ${id}`.execute(db);
      continue;
    }
    const bounds = dayBounds(summary.time);
    const killed = summary.figures.find((f) => f.kind === "killed");
    const actors = [...summary.actors, ...summary.recipients].flatMap((a) => a.id ?? []);
    const outlets = [...new Set(accounts.flatMap((a) => a.report.outlet ?? []))];
    const words = fold(
      [
        summary.title.ar,
        summary.title.en,
        summary.place?.nameAr ?? "",
        ...accounts.map((a) => a.title ?? ""),
        ...accounts.flatMap((a) => a.claims.map((c) => c.quote)),
      ].join(" "),
    );
    await sql`update incident set summary = ${JSON.stringify(summary)}, type = ${summary.type}, status = ${summary.status},
      background = ${summary.background}, day_from = ${bounds?.from ?? null}, day_to = ${bounds?.to ?? null},
      country = ${summary.country}, admin1 = ${summary.place?.admin1 ?? null},
      latitude = ${summary.place?.latitude ?? null}, longitude = ${summary.place?.longitude ?? null},
      precision = ${summary.place?.precision ?? null}, killed = ${killed?.best ?? null}, outlets = ${summary.outlets},
      accounts = ${summary.accounts}, contested = ${summary.contested},
      first_reported = ${instant(summary.firstReported)}, last_reported = ${instant(summary.lastReported)},
      actors = ${actors}, outlet_names = ${outlets}, words = ${words.slice(0, 8000)}
      where id = ${id}`.execute(db);
  }
}

const instant = (time: string): string => (time.length === 10 ? `${time}T00:00:00Z` : time);
