import { sql, type Kysely } from "kysely";
import { recordset } from "../2-store/bulk.js";
import type { Database } from "../2-store/schema.js";
import {
  meets,
  nameOf,
  probeKeys,
  type AccountRef,
  type Days,
  type Filing,
  type LinkEvent,
  type Probe,
} from "../3-link/index.js";

/** Of the accounts under one key, no more than these are looked at. */
const MOST_OF_A_KEY = 400;
/**
 * A number of people finds what was told without a day (blocks.ts). Such a key knows no time, so it fills as the archive
 * grows; when this many share it, the number is too common to find anything by.
 */
const MOST_WITHOUT_A_DAY = 100;

/** An account that may fit others, and those. */
export interface Fellow {
  readonly ref: AccountRef;
  readonly of: Set<LinkEvent>;
}

/** A place where fellows are looked for, and for whom. */
interface Look {
  readonly probe: Probe;
  readonly seekers: { readonly probe: Probe; readonly seeker: LinkEvent }[];
}

type Filed = AccountRef & Omit<Filing, "key"> & { readonly look: number };

/** The accounts that are filed where these look; whether they fit has to be weighed. */
export async function fellowsOf(db: Kysely<Database>, accounts: readonly LinkEvent[]): Promise<Fellow[]> {
  const looks = new Map<string, Look>();
  for (const seeker of accounts)
    for (const probe of probeKeys(seeker)) {
      const name = `${probe.key} ${probe.from} ${probe.to} ${probe.approximateFrom} ${probe.tokens === null}`;
      const look = looks.get(name);
      if (look === undefined) looks.set(name, { probe, seekers: [{ probe, seeker }] });
      else look.seekers.push({ probe, seeker });
    }
  const list = [...looks.values()];
  const found = new Map<string, Fellow>();
  for (const row of await filedAt(db, list)) {
    const name = nameOf(row);
    for (const { probe, seeker } of list[row.look]?.seekers ?? []) {
      if (seeker.report.id === row.report || !meets(probe, { ...row, key: probe.key })) continue;
      const fellow = found.get(name) ?? { ref: { report: row.report, event: row.event }, of: new Set() };
      found.set(name, fellow);
      fellow.of.add(seeker);
    }
  }
  return [...found.values()];
}

/** From the first to the last of days. */
const rangeOf = (days: Days): { from: number; to: number } => ({
  from: Math.min(days.from, days.approximateFrom),
  to: Math.max(days.to, days.approximateTo),
});

/** What is filed where someone looks. */
async function filedAt(db: Kysely<Database>, looks: readonly Look[]): Promise<Filed[]> {
  const rows = looks.map(({ probe, seekers }, look) => ({
    look,
    key: probe.key,
    ...rangeOf(probe),
    free: probe.freely && rangeOf(probe.freely).from,
    free_to: probe.freely && rangeOf(probe.freely).to,
    most: probe.dayless ? MOST_WITHOUT_A_DAY + 1 : MOST_OF_A_KEY,
    tokens: probe.tokens && [...new Set(seekers.flatMap((s) => s.probe.tokens ?? []))],
  }));
  const columns = {
    look: "integer",
    key: "bigint",
    from: "integer",
    to: "integer",
    free: "integer",
    free_to: "integer",
    most: "integer",
  } as const;
  const { rows: filed } = await sql<Filed>`
    select x.look, f.report, f.event, f.day, f.approximate, f.tokens
    from ${recordset({ ...columns, tokens: "integer[]" }, rows)}
    cross join lateral (select report, event, day, approximate, tokens from link_key
      where key = x.key and day between x."from" and x."to" and (tokens is null or x.tokens is null or tokens && x.tokens or day between x.free and x.free_to)
      order by key, day limit x.most) f`.execute(db);
  const counts = new Map<number, number>();
  for (const { look } of filed) counts.set(look, (counts.get(look) ?? 0) + 1);
  const common = ({ look }: Filed): boolean =>
    looks[look]?.probe.dayless === true && (counts.get(look) ?? 0) > MOST_WITHOUT_A_DAY;
  return filed.filter((row) => !common(row));
}
