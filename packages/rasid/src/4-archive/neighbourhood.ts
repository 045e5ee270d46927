import type { Event } from "@rasid/extract";
import { sql, type Kysely } from "kysely";
import type { Database } from "../2-store/schema.js";
import { nameOf, pairFit, refOf, type AccountRef, type LinkEvent } from "../3-link/index.js";
import type { AccountCache } from "./account-cache.js";
import { fellowsOf } from "./fellows.js";
import { fitsAmong, followFits, storeFits, type Pair } from "./fits.js";
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
    return { placed: await this.#placed(near), fits: await fitsAmong(this.#db, near) };
  }

  /** Looks for what fits accounts and writes it down. */
  async weigh(refs: readonly AccountRef[]): Promise<void> {
    const fresh = await this.#accounts(refs);
    const fellows = await fellowsOf(this.#db, [...fresh.values()]);
    const others = await this.#accounts(fellows.map(({ ref }) => ref));
    const pairs = fellows.flatMap(({ ref, of }) => {
      const other = others.get(nameOf(ref));
      if (other === undefined) return [];
      return [...of].filter((account) => fits(account, other)).map((account): Pair => [refOf(account), ref]);
    });
    await storeFits(this.#db, [...fresh.values()].map(refOf), pairs);
  }

  /** Accounts and the incidents that they are in, or were in last. */
  async #placed(refs: readonly AccountRef[]): Promise<Placed[]> {
    const accounts = await this.#accounts(refs);
    const { rows } = await sql<AccountRef & { incident: string | null }>`select w.report, w.event,
        coalesce(a.incident, (select l.incident from link_log l
          where l.report = w.report and l.event = w.event order by l.seq desc limit 1)) as incident
      from ${tableOf(refs)} left join account a on a.report = w.report and a.event = w.event`.execute(
      this.#db,
    );
    return rows.flatMap((row) => {
      const account = accounts.get(nameOf(row));
      return account === undefined ? [] : [{ account, incident: row.incident }];
    });
  }

  /** Accounts by their names, read only where they are not in memory as they are now. */
  async #accounts(refs: readonly AccountRef[]): Promise<Map<string, LinkEvent>> {
    const found = new Map<string, LinkEvent>();
    if (refs.length === 0) return found;
    const { rows } = await sql<
      AccountRef & { stamp: string }
    >`select e.report, e.id as event, e.xmin::text as stamp
      from ${tableOf(refs)} join event e on e.report = w.report and e.id = w.event`.execute(this.#db);
    const stampOf = new Map(rows.map((row) => [nameOf(row), `${nameOf(row)}\u0000${row.stamp}`]));
    const missing = rows.filter((row) => {
      const name = nameOf(row);
      const account = this.#cache.get(stampOf.get(name) ?? "");
      if (account !== undefined) found.set(name, account);
      return account === undefined;
    });
    for (const account of await loadEvents(this.#db, missing)) {
      const name = nameOf(refOf(account));
      found.set(name, account);
      this.#cache.set(stampOf.get(name) ?? "", account);
    }
    return found;
  }
}

/** Two accounts that may be joined. */
function fits(a: LinkEvent, b: LinkEvent): boolean {
  const { points, veto } = pairFit(a, b);
  return points >= 0 && !veto;
}

/** The accounts of these names, as linking sees them. */
export async function loadEvents(db: Kysely<Database>, refs: readonly AccountRef[]): Promise<LinkEvent[]> {
  if (refs.length === 0) return [];
  const { rows } = await sql<{
    report: string;
    published_at: string | null;
    data: Event;
    setting: Event["places"] | null;
  }>`select e.report, e.published_at, e.data, e.setting
    from ${tableOf(refs)} join event e on e.report = w.report and e.id = w.event`.execute(db);
  return rows.map(({ report, published_at, data, setting }) => ({
    report: { id: report, publishedAt: published_at },
    event: data,
    ...(setting !== null && { setting }),
  }));
}
