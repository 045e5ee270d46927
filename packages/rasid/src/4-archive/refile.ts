import type { Event } from "@rasid/extract";
import { sql, type Transaction } from "kysely";
import { recordset } from "../2-store/bulk.js";
import type { Database } from "../2-store/schema.js";
import { settingOf } from "../3-link/index.js";
import type { AccountCache } from "./account-cache.js";
import { loadEvents, Neighbourhoods } from "./neighbourhood.js";
import { storeLinkKeys } from "./store-events.js";

/** Accounts that are filed by one statement. */
const AT_ONCE = 500;

/**
 * Files all accounts of an archive that an older version made, and weighs what fits what: a migration empties the keys that
 * only code can make.
 */
export async function refile(tx: Transaction<Database>, cache: AccountCache): Promise<void> {
  const { rows: state } = await sql<{
    old: boolean;
  }>`select exists (select 1 from event) and not exists (select 1 from link_key) as old`.execute(tx);
  if (state[0]?.old !== true) return;
  await sql`update event e set published_at = v.published_at from report_version v
    where v.report = e.report and v.version = e.version`.execute(tx);
  const { rows } = await sql<{
    report: string;
    told: Pick<Event, "id" | "background" | "places">[];
  }>`select report, jsonb_agg(jsonb_build_object('id', id, 'background', background, 'places', data -> 'places')) as told
    from event group by report`.execute(tx);
  const settings = rows.map(({ report, told }) => ({ report, setting: settingOf(told) }));
  await sql`update event e set setting = x.setting
    from ${recordset({ report: "text", setting: "jsonb" }, settings)} where e.report = x.report`.execute(tx);
  const refs = rows.flatMap(({ report, told }) => told.map(({ id }) => ({ report, event: id })));
  for (let i = 0; i < refs.length; i += AT_ONCE)
    await storeLinkKeys(tx, await loadEvents(tx, refs.slice(i, i + AT_ONCE)));
  const neighbourhoods = new Neighbourhoods(tx, cache);
  for (let i = 0; i < refs.length; i += AT_ONCE) await neighbourhoods.weigh(refs.slice(i, i + AT_ONCE));
}
