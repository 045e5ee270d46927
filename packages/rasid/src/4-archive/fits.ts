import { sql, type Kysely, type RawBuilder } from "kysely";
import { insertRows } from "../2-store/bulk.js";
import type { Database } from "../2-store/schema.js";
import type { AccountRef } from "../3-link/index.js";
import { tableOf } from "./refs.js";

/** Two accounts that fit. */
export type Pair = readonly [AccountRef, AccountRef];

/** Forgets what the accounts of these reports fit. */
export const forgetFits = (db: Kysely<Database>, reports: readonly string[]): Promise<void> =>
  forget(db, sql`unnest(${[...reports]}::text[]) as w (report) join link_fit own on own.report = w.report`);

/** Forgets pairs (own), as they are and turned round. */
async function forget(db: Kysely<Database>, pairs: RawBuilder<unknown>): Promise<void> {
  await sql`delete from link_fit f using (select own.* from ${pairs}) p
    where f.report = p.other_report and f.event = p.other_event
      and f.other_report = p.report and f.other_event = p.event`.execute(db);
  await sql`delete from link_fit f using (select own.* from ${pairs}) p
    where f.report = p.report and f.event = p.event
      and f.other_report = p.other_report and f.other_event = p.other_event`.execute(db);
}

/** Writes down what fits these accounts now; what fitted them before is forgotten. */
export async function storeFits(
  db: Kysely<Database>,
  of: readonly AccountRef[],
  pairs: readonly Pair[],
): Promise<void> {
  await forget(db, sql`${tableOf(of)} join link_fit own on own.report = w.report and own.event = w.event`);
  const both = pairs.flatMap(([a, b]) => [rowOf(a, b), rowOf(b, a)]);
  await insertRows(
    db,
    "link_fit",
    { report: "text", event: "text", other_report: "text", other_event: "text" },
    both,
    sql`on conflict do nothing`,
  );
}

const rowOf = (a: AccountRef, b: AccountRef) => ({
  report: a.report,
  event: a.event,
  other_report: b.report,
  other_event: b.event,
});

/** These accounts, what fits them or stands in an incident with them, what fits those, and so on; `most` at the most. */
export async function followFits(
  db: Kysely<Database>,
  start: readonly AccountRef[],
  most: number,
): Promise<AccountRef[]> {
  const { rows } = await sql<AccountRef>`with recursive near (report, event) as (
      select w.report, w.event from ${tableOf(start)}
      union
      select x.report, x.event from near n cross join lateral (
        select f.other_report as report, f.other_event as event from link_fit f
        where f.report = n.report and f.event = n.event
        union all
        select b.report, b.event from account a join account b on b.incident = a.incident
        where a.report = n.report and a.event = n.event) x)
    select report, event from near limit ${most}`.execute(db);
  return rows;
}

/** The pairs among these accounts that fit. */
export async function fitsAmong(db: Kysely<Database>, refs: readonly AccountRef[]): Promise<Pair[]> {
  const { rows } = await sql<AccountRef & { other_report: string; other_event: string }>`select f.*
    from ${tableOf(refs)} join link_fit f on f.report = w.report and f.event = w.event`.execute(db);
  return rows.map((row) => [
    { report: row.report, event: row.event },
    { report: row.other_report, event: row.other_event },
  ]);
}
