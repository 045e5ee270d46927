import type { Event } from "@rasid/extract";
import { sql, type Kysely, type RawBuilder } from "kysely";
import { recordset } from "../2-store/bulk.js";
import type { Database } from "../2-store/schema.js";
import {
  JOIN,
  meets,
  nameOf,
  pairScore,
  probeKeys,
  refOf,
  settingOf,
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

const nameOfPlaced = ({ account }: Placed): string => nameOf(refOf(account));

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
      frontier = [...found, ...take(await this.#members(incidents))];
    }
    return [...all.values()];
  }

  #named(refs: readonly AccountRef[]): Promise<Placed[]> {
    const once = [...new Map(refs.map((ref) => [nameOf(ref), ref])).values()];
    return once.length === 0
      ? Promise.resolve([])
      : this.#read(sql`${tableOf(once)}
      join event e on e.report = w.report and e.id = w.event
      left join account a on a.report = e.report and a.event = e.id`);
  }

  #members(incidents: readonly string[]): Promise<Placed[]> {
    return incidents.length === 0
      ? Promise.resolve([])
      : this.#read(sql`unnest(${incidents}::text[]) as i (id)
      join account a on a.incident = i.id join event e on e.report = a.report and e.id = a.event`);
  }

  /** The accounts that share a key with one of these and fit it. */
  async #fitting(frontier: readonly Placed[]): Promise<Placed[]> {
    const looks = new Map<string, Look>();
    for (const seeker of frontier)
      for (const probe of probeKeys(seeker.account)) {
        const name = `${probe.key} ${probe.from} ${probe.to} ${probe.approximateFrom}`;
        const look = looks.get(name);
        if (look === undefined) looks.set(name, { probe, seekers: [{ probe, seeker }] });
        else look.seekers.push({ probe, seeker });
      }
    const list = [...looks.values()];
    const wanted = new Map<string, { readonly ref: AccountRef; readonly by: Set<Placed> }>();
    for (const row of await this.#filed(list)) {
      const name = nameOf(row);
      for (const { probe, seeker } of list[row.look]?.seekers ?? []) {
        if (seeker.account.report.id === row.report || !meets(probe, { ...row, key: probe.key })) continue;
        const found = wanted.get(name) ?? { ref: row, by: new Set() };
        wanted.set(name, found);
        found.by.add(seeker);
      }
    }
    const others = await this.#named([...wanted.values()].map(({ ref }) => ref));
    return others.filter((other) =>
      [...(wanted.get(nameOfPlaced(other))?.by ?? [])].some(
        (seeker) => pairScore(seeker.account, other.account).score >= JOIN,
      ),
    );
  }

  /** What is filed where someone looks. */
  async #filed(looks: readonly Look[]): Promise<Filed[]> {
    const rows = looks.map(({ probe, seekers }, look) => ({
      look,
      key: probe.key,
      from: Math.min(probe.from, probe.approximateFrom),
      to: Math.max(probe.to, probe.approximateTo),
      most: probe.dayless ? MOST_WITHOUT_A_DAY + 1 : MOST_OF_A_KEY,
      tokens: probe.tokens && [...new Set(seekers.flatMap((s) => s.probe.tokens ?? []))],
    }));
    const columns = {
      look: "integer",
      key: "bigint",
      from: "integer",
      to: "integer",
      most: "integer",
    } as const;
    const { rows: filed } = await sql<Filed>`
      select x.look, f.report, f.event, f.day, f.approximate, f.tokens
      from ${recordset({ ...columns, tokens: "integer[]" }, rows)}
      cross join lateral (select report, event, day, approximate, tokens from link_key
        where key = x.key and day between x."from" and x."to" and (tokens is null or tokens && x.tokens)
        order by key, day limit x.most) f`.execute(this.#db);
    const counts = new Map<number, number>();
    for (const { look } of filed) counts.set(look, (counts.get(look) ?? 0) + 1);
    const common = ({ look }: Filed): boolean =>
      looks[look]?.probe.dayless === true && (counts.get(look) ?? 0) > MOST_WITHOUT_A_DAY;
    return filed.filter((row) => !common(row));
  }

  /** Reads accounts, their events only where they are not in memory. */
  async #read(from: RawBuilder<unknown>): Promise<Placed[]> {
    const { rows } =
      await sql<Head>`select e.report, e.id as event, e.xmin::text || '.' || r.xmin::text as stamp,
      coalesce(a.incident, (select l.incident from link_log l
        where l.report = e.report and l.event = e.id order by l.seq desc limit 1)) as incident
      from ${from} join report r on r.id = e.report`.execute(this.#db);
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

/** A place where fellows are looked for, and for whom. */
interface Look {
  readonly probe: Probe;
  readonly seekers: { readonly probe: Probe; readonly seeker: Placed }[];
}

type Filed = AccountRef & Omit<Filing, "key"> & { readonly look: number };

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
