import { sql, type Transaction } from "kysely";
import { createHash } from "node:crypto";
import type { Database } from "../2-store/schema.js";
import type { LinkedIncident } from "../3-link/index.js";
import { nameOf } from "./neighbourhood.js";

/** The lasting id of each group: of the incident that most of its accounts were in, else a new one. */
export async function nameGroups(
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
  claims.sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.i - b.i));
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  for (const { i, id } of claims) {
    if (ids.has(i) || taken.has(id)) continue;
    ids.set(i, id);
    taken.add(id);
  }
  const founders = new Map<number, string>();
  for (const [i, group] of groups.entries()) {
    const first = group.accounts[0];
    if (!ids.has(i) && first !== undefined) founders.set(i, nameOf(first));
  }
  for (const [i, id] of await newIncidents(tx, founders, now)) ids.set(i, id);
  return groups.map((_, i) => ids.get(i) ?? "");
}

/**
 * New ids, made from the accounts that found the incidents, so that the same archive gets the same ids. An id that
 * another incident has, or had, is passed over.
 */
async function newIncidents(
  tx: Transaction<Database>,
  founders: ReadonlyMap<number, string>,
  now: string,
): Promise<Map<number, string>> {
  const made = new Map<number, string>();
  for (let n = 0; made.size < founders.size; n++) {
    const wanted = new Map<string, number>();
    for (const [i, founder] of founders) {
      if (made.has(i)) continue;
      const id = createHash("sha256").update(`${founder}\u0000${n}`).digest("hex").slice(0, 12);
      if (!wanted.has(id)) wanted.set(id, i);
    }
    const { rows } = await sql<{ id: string }>`insert into incident (id, founded_at)
      select unnest(${[...wanted.keys()]}::text[]), ${now}::timestamptz on conflict (id) do nothing returning id`.execute(
      tx,
    );
    for (const { id } of rows) {
      const i = wanted.get(id);
      if (i !== undefined) made.set(i, id);
    }
  }
  return made;
}
