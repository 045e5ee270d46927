import { sql, type Transaction } from "kysely";
import type { Database } from "../2-store/schema.js";
import type { AccountCache } from "./account-cache.js";
import { loadEvents, Neighbourhoods } from "./neighbourhood.js";
import { storeLinkKeys } from "./store-events.js";

/** Reports whose accounts are filed by one statement. */
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
  const { rows } = await sql<{
    report: string;
    event: string;
  }>`select report, id as event from event`.execute(tx);
  for (let i = 0; i < rows.length; i += AT_ONCE)
    await storeLinkKeys(tx, await loadEvents(tx, rows.slice(i, i + AT_ONCE)));
  const neighbourhoods = new Neighbourhoods(tx, cache);
  for (let i = 0; i < rows.length; i += AT_ONCE) await neighbourhoods.weigh(rows.slice(i, i + AT_ONCE));
}
