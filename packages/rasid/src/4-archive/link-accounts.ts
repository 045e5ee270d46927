import { sql, type Transaction } from "kysely";
import { createHash } from "node:crypto";
import type { Database } from "../2-store/schema.js";
import { linkEvents, type AccountRef, type LinkedIncident } from "../3-link/index.js";
import { constraintsFor } from "./decisions.js";
import { neighbourhood } from "./neighbourhood.js";
import { summariseIncidents } from "./summaries.js";

const nameOf = (ref: AccountRef): string => `${ref.report}\u0000${ref.event}`;

/**
 * Links new accounts: their neighbourhood is linked anew, incidents keep their ids with most of their accounts, and
 * what moved is written down with its reasons.
 */
export async function linkAccounts(
  tx: Transaction<Database>,
  refs: readonly AccountRef[],
  now: string,
): Promise<void> {
  if (refs.length === 0) return;
  const placed = await neighbourhood(tx, refs);
  const incidentOf = new Map(
    placed.map((p) => [nameOf({ report: p.account.report.id, event: p.account.event.id }), p.incident]),
  );
  const accounts = placed.map((p) => p.account);
  const groups = linkEvents(accounts, await constraintsFor(tx, accounts));
  const ids = await nameGroups(tx, groups, incidentOf, now);
  const touched = new Set<string>();
  for (const [i, group] of groups.entries()) {
    const incident = ids[i] ?? "";
    for (const { report, event, score, reasons } of group.accounts) {
      const before = incidentOf.get(nameOf({ report, event })) ?? null;
      await sql`insert into account (report, event, incident, score, reasons)
        values (${report}, ${event}, ${incident}, ${score}, ${JSON.stringify(reasons)})
        on conflict (report, event) do update set incident = excluded.incident, score = excluded.score, reasons = excluded.reasons`.execute(
        tx,
      );
      if (before === incident) continue;
      await tx
        .insertInto("link_log")
        .values({ report, event, incident, score, reasons: JSON.stringify(reasons), at: now })
        .execute();
      touched.add(incident);
      if (before !== null) touched.add(before);
    }
  }
  for (const ref of refs) {
    const at = groups.findIndex((group) =>
      group.accounts.some((a) => a.report === ref.report && a.event === ref.event),
    );
    if (at >= 0) touched.add(ids[at] ?? "");
  }
  await summariseIncidents(tx, [...touched]);
}

/** The lasting id of each group: of the incident that most of its accounts were in, else a new one. */
async function nameGroups(
  tx: Transaction<Database>,
  groups: readonly LinkedIncident[],
  incidentOf: ReadonlyMap<string, string | null>,
  now: string,
): Promise<string[]> {
  const claims = groups.flatMap((group, i) => {
    const counts = new Map<string, number>();
    for (const account of group.accounts) {
      const incident = incidentOf.get(nameOf(account)) ?? null;
      if (incident !== null) counts.set(incident, (counts.get(incident) ?? 0) + 1);
    }
    return [...counts].map(([id, n]) => ({ i, id, n }));
  });
  claims.sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1) || a.i - b.i);
  const ids = new Array<string>(groups.length).fill("");
  const taken = new Set<string>();
  for (const { i, id } of claims) {
    if (ids[i] !== "" || taken.has(id)) continue;
    ids[i] = id;
    taken.add(id);
  }
  for (const [i, group] of groups.entries()) {
    if (ids[i] !== "") continue;
    const first = group.accounts[0];
    ids[i] = await newIncident(tx, first === undefined ? String(i) : nameOf(first), taken, now);
    taken.add(ids[i] ?? "");
  }
  return ids;
}

/** A new id, made from the account that founds the incident, so that the same archive gets the same ids. */
async function newIncident(
  tx: Transaction<Database>,
  founder: string,
  taken: ReadonlySet<string>,
  now: string,
): Promise<string> {
  for (let n = 0; ; n++) {
    const id = createHash("sha256").update(`${founder}\u0000${n}`).digest("hex").slice(0, 12);
    if (taken.has(id)) continue;
    const { rows } = await sql<{ id: string }>`insert into incident (id, founded_at) values (${id}, ${now})
      on conflict (id) do nothing returning id`.execute(tx);
    if (rows.length > 0) return id;
  }
}
