import { sql, type Transaction } from "kysely";
import { insertRows } from "../2-store/bulk.js";
import type { Database } from "../2-store/schema.js";
import { linkEvents, nameOf, refOf, type AccountRef, type LinkedAccount } from "../3-link/index.js";
import type { AccountCache } from "./account-cache.js";
import { constraintsFor } from "./decisions.js";
import { nameGroups } from "./incident-ids.js";
import { Neighbourhoods } from "./neighbourhood.js";
import { summariseIncidents } from "./summaries.js";

interface Link extends LinkedAccount {
  readonly incident: string;
}

/**
 * Links new accounts: their neighbourhood is linked anew, incidents keep their ids with most of their accounts, and
 * what moved is written down with its reasons. `alsoTouched`: incidents that changed otherwise, by losing an account.
 */
export async function linkAccounts(
  tx: Transaction<Database>,
  cache: AccountCache,
  refs: readonly AccountRef[],
  now: string,
  alsoTouched: readonly string[] = [],
): Promise<void> {
  if (refs.length === 0) {
    await summariseIncidents(tx, alsoTouched);
    return;
  }
  const { placed, fits } = await new Neighbourhoods(tx, cache).around(refs);
  const accounts = placed.map((p) => p.account);
  const incidentOf = new Map(placed.map((p) => [nameOf(refOf(p.account)), p.incident]));
  const groups = linkEvents(accounts, await constraintsFor(tx, accounts), fits);
  const ids = await nameGroups(tx, groups, incidentOf, now);
  const links = groups.flatMap((group, i) =>
    group.accounts.map((account): Link => ({ ...account, incident: ids[i] ?? "" })),
  );
  const moved = links.filter((link) => incidentOf.get(nameOf(link)) !== link.incident);
  await insertRows(
    tx,
    "link_log",
    { report: "text", event: "text", incident: "text", score: "real", reasons: "jsonb", at: "timestamptz" },
    moved.map(({ report, event, incident, score, reasons }) => ({
      report,
      event,
      incident,
      score,
      reasons,
      at: now,
    })),
  );
  const asked = new Set(refs.map(nameOf));
  const touched = new Set([
    ...alsoTouched,
    ...moved.flatMap((link) => [link.incident, incidentOf.get(nameOf(link)) ?? link.incident]),
    ...links.filter((link) => asked.has(nameOf(link))).map((link) => link.incident),
  ]);
  // The others are as they were, and so is how well each of their accounts fits.
  await writeLinks(
    tx,
    links.filter((link) => touched.has(link.incident)),
  );
  await summariseIncidents(tx, [...touched]);
}

async function writeLinks(tx: Transaction<Database>, links: readonly Link[]): Promise<void> {
  await insertRows(
    tx,
    "account",
    { report: "text", event: "text", incident: "text", score: "real", reasons: "jsonb" },
    links.map(({ report, event, incident, score, reasons }) => ({ report, event, incident, score, reasons })),
    // What stays as it was is not written again.
    sql`on conflict (report, event) do update
      set incident = excluded.incident, score = excluded.score, reasons = excluded.reasons
      where account.incident <> excluded.incident or account.reasons <> excluded.reasons or account.score <> excluded.score`,
  );
}
