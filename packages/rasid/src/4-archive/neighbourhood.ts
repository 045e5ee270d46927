import type { Event } from "@rasid/extract";
import { sql, type Kysely, type RawBuilder } from "kysely";
import type { Database } from "../2-store/schema.js";
import {
  JOIN,
  meets,
  pairScore,
  probeKeys,
  type AccountRef,
  type Filing,
  type LinkEvent,
  type Probe,
} from "../3-link/index.js";
import type { AccountCache } from "./account-cache.js";
import { linkReportOf, type LinkReportRow } from "./link-report.js";

/** A neighbourhood grows no further than this many accounts for each account it starts from. */
const MOST_EACH = 200;

/** Of the accounts under one key, no more than these are looked at. */
const MOST_OF_A_KEY = 400;
/**
 * A number of people finds what was told without a day (blocks.ts). Such a key knows no time, so it fills as the archive
 * grows; when this many share it, the number is too common to find anything by.
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
    const seekers = new Map<number, { readonly probe: Probe; readonly seeker: Placed }[]>();
    for (const seeker of frontier)
      for (const probe of probeKeys(seeker.account)) {
        const list = seekers.get(probe.key);
        if (list === undefined) seekers.set(probe.key, [{ probe, seeker }]);
        else list.push({ probe, seeker });
      }
    const found = await this.#filed([...seekers.values()].flat().map(({ probe }) => probe));
    const others = new Map((await this.#named(found)).map((placed) => [nameOfPlaced(placed), placed]));
    const fitting = new Set<Placed>();
    const tried = new Map<Placed, Set<Placed>>();
    for (const row of found) {
      const other = others.get(nameOf(row));
      if (other === undefined || fitting.has(other)) continue;
      for (const { probe, seeker } of seekers.get(row.key) ?? []) {
        const before = tried.get(other) ?? new Set();
        if (before.has(seeker) || other.account.report.id === seeker.account.report.id) continue;
        if (!meets(probe, row)) continue;
        tried.set(other, before.add(seeker));
        if (pairScore(seeker.account, other.account).score < JOIN) continue;
        fitting.add(other);
        break;
      }
    }
    return [...fitting];
  }

  /** What is filed under keys, at days that someone looks through. */
  async #filed(probes: readonly Probe[]): Promise<(AccountRef & Filing)[]> {
    const spans = new Map<number, { from: number; to: number; most: number }>();
    for (const { key, from, to, approximateFrom, approximateTo, dayless } of probes) {
      const span = spans.get(key);
      spans.set(key, {
        from: Math.min(from, approximateFrom, span?.from ?? Infinity),
        to: Math.max(to, approximateTo, span?.to ?? -Infinity),
        most: dayless ? MOST_WITHOUT_A_DAY + 1 : MOST_OF_A_KEY,
      });
    }
    const list = [...spans];
    const { rows } = await sql<AccountRef & { key: string; day: number; approximate: boolean }>`
      select k.key, f.report, f.event, f.day, f.approximate
      from unnest(${list.map(([key]) => String(key))}::bigint[], ${list.map(([, s]) => s.from)}::integer[],
        ${list.map(([, s]) => s.to)}::integer[], ${list.map(([, s]) => s.most)}::integer[]) as k (key, from_day, to_day, most)
      cross join lateral (select report, event, day, approximate from link_key
        where key = k.key and day between k.from_day and k.to_day order by key, day limit k.most) f`.execute(
      this.#db,
    );
    const counts = new Map<string, number>();
    for (const { key } of rows) counts.set(key, (counts.get(key) ?? 0) + 1);
    return rows
      .map((row) => ({ ...row, key: Number(row.key) }))
      .filter(
        ({ key }) =>
          (counts.get(String(key)) ?? 0) !== MOST_WITHOUT_A_DAY + 1 ||
          spans.get(key)?.most !== MOST_WITHOUT_A_DAY + 1,
      );
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

/** The accounts of these names, as linking sees them. */
export async function loadEvents(db: Kysely<Database>, refs: readonly AccountRef[]): Promise<LinkEvent[]> {
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
