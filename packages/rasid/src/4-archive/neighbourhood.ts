import type { Event } from "@rasid/extract";
import { sql, type Kysely, type RawBuilder } from "kysely";
import type { Database } from "../2-store/schema.js";
import { JOIN, pairScore, type AccountRef, type LinkEvent } from "../3-link/index.js";
import type { AccountCache } from "./account-cache.js";
import { linkReportOf, type LinkReportRow } from "./link-report.js";

/** A neighbourhood grows no further than this many accounts for each account it starts from. */
const MOST_EACH = 200;

/** Of the accounts under one key, no more than these are looked at. */
const MOST_OF_A_KEY = 1000;
/**
 * A number of people finds what was told without a day (blocks.ts: keys that end in `|nkilled6`). Such a key knows no
 * time, so it fills as the archive grows; when this many share it, the number is too common to find anything by.
 */
const MOST_WITHOUT_A_DAY = 100;

/** An account with the incident that it is in now. */
export interface Placed {
  readonly account: LinkEvent;
  readonly incident: string | null;
}

/** Names an account in maps. */
export const nameOf = (ref: AccountRef): string => `${ref.report}\u0000${ref.event}`;

const refOf = ({ account }: Placed): AccountRef => ({ report: account.report.id, event: account.event.id });
const nameOfPlaced = (placed: Placed): string => nameOf(refOf(placed));

/** Finds what new accounts could be one incident with. */
export class Neighbourhoods {
  readonly #db: Kysely<Database>;
  readonly #cache: AccountCache;

  constructor(db: Kysely<Database>, cache: AccountCache) {
    this.#db = db;
    this.#cache = cache;
  }

  /**
   * Everything that accounts could be one incident with: accounts that share a key and fit, the incidents those are
   * in, and what fits them in turn. Only this is linked anew.
   */
  async around(start: readonly AccountRef[]): Promise<Placed[]> {
    const most = start.length * MOST_EACH;
    const all = new Map<string, Placed>();
    const take = (list: readonly Placed[]): Placed[] =>
      list.filter((placed) => {
        const name = nameOfPlaced(placed);
        if (all.has(name) || all.size >= most) return false;
        all.set(name, placed);
        return true;
      });
    let frontier = take(await this.#named(start));
    while (frontier.length > 0) {
      const found = take(await this.#fitting(frontier));
      const incidents = [...new Set([...frontier, ...found].flatMap((p) => p.incident ?? []))];
      frontier = [...found, ...take(await this.#read(sql`a.incident = any(${incidents})`))];
    }
    return [...all.values()];
  }

  #named(refs: readonly AccountRef[]): Promise<Placed[]> {
    return this.#read(sql`(e.report, e.id) in (select * from ${tableOf(refs)})`);
  }

  /** The accounts that share a key with one of these and fit it. */
  async #fitting(frontier: readonly Placed[]): Promise<Placed[]> {
    const { rows } = await sql<{ of_report: string; of_event: string; report: string; event: string }>`
      with o as materialized (select o.key, o.filed, o.report, o.event
        from ${tableOf(frontier.map(refOf))} join link_key o on o.report = w.report and o.event = w.event),
      keys as (select distinct key, filed, key ~ '[|]n[a-z]+[0-9]+$' as dayless from o),
      k as materialized (select keys.key, keys.filed, c.report, c.event from keys cross join lateral (
        select x.report, x.event, count(*) over () as n from (select f.report, f.event from link_key f
          where f.key = keys.key and f.filed = (not keys.filed)
          limit case when keys.dayless then ${MOST_WITHOUT_A_DAY + 1}::integer else ${MOST_OF_A_KEY}::integer end) x) c
        where not keys.dayless or c.n <= ${MOST_WITHOUT_A_DAY}::integer)
      select distinct o.report as of_report, o.event as of_event, k.report, k.event
      from o join k on k.key = o.key and k.filed = o.filed where k.report <> o.report`.execute(this.#db);
    const others = new Map((await this.#named(rows)).map((placed) => [nameOfPlaced(placed), placed]));
    const own = new Map(frontier.map((placed) => [nameOfPlaced(placed), placed]));
    const fitting = new Set<Placed>();
    for (const row of rows) {
      const [a, b] = [
        own.get(nameOf({ report: row.of_report, event: row.of_event })),
        others.get(nameOf(row)),
      ];
      if (a === undefined || b === undefined || fitting.has(b)) continue;
      if (pairScore(a.account, b.account).score >= JOIN) fitting.add(b);
    }
    return [...fitting];
  }

  /** Reads accounts, their events only where they are not in memory. */
  async #read(where: RawBuilder<unknown>): Promise<Placed[]> {
    const { rows } =
      await sql<Head>`select e.report, e.id as event, e.xmin::text || '.' || r.xmin::text as stamp,
      coalesce(a.incident, (select l.incident from link_log l
        where l.report = e.report and l.event = e.id order by l.seq desc limit 1)) as incident
      from event e join report r on r.id = e.report
      left join account a on a.report = e.report and a.event = e.id where ${where}`.execute(this.#db);
    const stampOf = (row: Head): string => `${nameOf(row)}\u0000${row.stamp}`;
    const missing = rows.filter((row) => this.#cache.get(stampOf(row)) === undefined);
    const loaded = new Map<string, LinkEvent>();
    for (const account of await loadEvents(this.#db, missing))
      loaded.set(nameOf({ report: account.report.id, event: account.event.id }), account);
    for (const row of missing) {
      const account = loaded.get(nameOf(row));
      if (account !== undefined) this.#cache.set(stampOf(row), account);
    }
    return rows.flatMap((row) => {
      const account = this.#cache.get(stampOf(row)) ?? loaded.get(nameOf(row));
      return account === undefined ? [] : [{ account, incident: row.incident }];
    });
  }
}

interface Head extends AccountRef {
  readonly stamp: string;
  readonly incident: string | null;
}

const tableOf = (refs: readonly AccountRef[]): RawBuilder<unknown> =>
  sql`unnest(${refs.map((r) => r.report)}::text[], ${refs.map((r) => r.event)}::text[]) as w (report, event)`;

async function loadEvents(db: Kysely<Database>, refs: readonly AccountRef[]): Promise<LinkEvent[]> {
  if (refs.length === 0) return [];
  const { rows } = await sql<
    LinkReportRow & { report: string; data: Event }
  >`select e.report, r.outlet, v.published_at, v.retrieved_at, r.copy_of, e.data
    from ${tableOf(refs)} join event e on e.report = w.report and e.id = w.event join report r on r.id = e.report
    join report_version v on v.report = e.report and v.version = e.version`.execute(db);
  return rows.map((row) => ({
    report: linkReportOf(row.report, row),
    event: row.data,
  }));
}
