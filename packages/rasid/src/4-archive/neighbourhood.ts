import type { Event } from "@rasid/extract";
import { sql, type Kysely } from "kysely";
import type { Database } from "../2-store/schema.js";
import { nameOf, pairFit, refOf, settingOf, type AccountRef, type LinkEvent } from "../3-link/index.js";
import type { AccountCache } from "./account-cache.js";
import { fellowsOf } from "./fellows.js";
import { fitsAmong, followFits, storeFits, type Pair } from "./fits.js";
import { linkReportOf, type LinkReportRow } from "./link-report.js";
import { tableOf } from "./refs.js";

/** A neighbourhood grows no further than this many accounts for each account it starts from. */
const MOST_EACH = 200;

/** An account with the incident that it is in now. */
export interface Placed {
  readonly account: LinkEvent;
  readonly incident: string | null;
}

/** Accounts that have to be linked anew together, and which of them fit. */
export interface Neighbourhood {
  readonly placed: readonly Placed[];
  readonly fits: readonly Pair[];
}

/** Finds what new accounts could be one incident with. */
export class Neighbourhoods {
  readonly #db: Kysely<Database>;
  readonly #cache: AccountCache;

  constructor(db: Kysely<Database>, cache: AccountCache) {
    this.#db = db;
    this.#cache = cache;
  }

  /**
   * Everything that accounts could be one incident with: what fits them, the incidents those are in, and what fits these in
   * turn. Only this is linked anew. What fits others is known from when they came.
   */
  async around(start: readonly AccountRef[]): Promise<Neighbourhood> {
    await this.weigh(start);
    const near = await followFits(this.#db, start, start.length * MOST_EACH);
    return { placed: await this.#read(near), fits: await fitsAmong(this.#db, near) };
  }

  /** Looks for what fits accounts and writes it down. */
  async weigh(refs: readonly AccountRef[]): Promise<void> {
    const fresh = (await this.#read(refs)).map(({ account }) => account);
    const fellows = await fellowsOf(this.#db, fresh);
    const known = await this.#read(fellows.map(({ ref }) => ref));
    const byName = new Map(known.map(({ account }) => [nameOf(refOf(account)), account]));
    const pairs = fellows.flatMap(({ ref, of }) => {
      const other = byName.get(nameOf(ref));
      if (other === undefined) return [];
      return [...of].filter((account) => fits(account, other)).map((account): Pair => [refOf(account), ref]);
    });
    await storeFits(this.#db, fresh.map(refOf), pairs);
  }

  /** Reads accounts, their events only where they are not in memory. */
  async #read(refs: readonly AccountRef[]): Promise<Placed[]> {
    const once = [...new Map(refs.map((ref) => [nameOf(ref), ref])).values()];
    if (once.length === 0) return [];
    const { rows } =
      await sql<Head>`select e.report, e.id as event, e.xmin::text || '.' || r.xmin::text as stamp,
      coalesce(a.incident, (select l.incident from link_log l
        where l.report = e.report and l.event = e.id order by l.seq desc limit 1)) as incident
      from ${tableOf(once)} join event e on e.report = w.report and e.id = w.event
      left join account a on a.report = e.report and a.event = e.id join report r on r.id = e.report`.execute(
        this.#db,
      );
    const stampOf = (row: Head): string => `${nameOf(row)}\u0000${row.stamp}`;
    const missing = rows.filter((row) => this.#cache.get(stampOf(row)) === undefined);
    const loaded = new Map<string, LinkEvent>();
    for (const account of await loadEvents(this.#db, missing)) loaded.set(nameOf(refOf(account)), account);
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

/** Two accounts that may be joined. */
function fits(a: LinkEvent, b: LinkEvent): boolean {
  const { points, veto } = pairFit(a, b);
  return points >= 0 && !veto;
}

interface Head extends AccountRef {
  readonly stamp: string;
  readonly incident: string | null;
}

/** The accounts of these names, as linking sees them. */
export async function loadEvents(db: Kysely<Database>, refs: readonly AccountRef[]): Promise<LinkEvent[]> {
  if (refs.length === 0) return [];
  const { rows } = await sql<
    LinkReportRow & { report: string; data: Event; told: Pick<Event, "id" | "background" | "places">[] }
  >`select e.report, r.outlet, v.published_at, v.retrieved_at, r.copy_of, e.data,
      (select jsonb_agg(jsonb_build_object('id', o.id, 'background', o.background, 'places', o.data -> 'places'))
        from event o where o.report = e.report) as told
    from ${tableOf(refs)} join event e on e.report = w.report and e.id = w.event join report r on r.id = e.report
    join report_version v on v.report = e.report and v.version = e.version`.execute(db);
  return rows.map((row) => ({
    report: linkReportOf(row.report, row),
    event: row.data,
    setting: settingOf(row.told),
  }));
}
