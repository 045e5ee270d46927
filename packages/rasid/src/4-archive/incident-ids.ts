import { sql, type Transaction } from "kysely";
import { createHash } from "node:crypto";
import { recordset } from "../2-store/bulk.js";
import type { Database } from "../2-store/schema.js";
import { nameOf, type LinkedIncident } from "../3-link/index.js";

/**
 * The lasting id of each group: of the incident that most of its accounts were in, else of one that they were in before
 * and that was left empty (a merge that is undone), else a new one.
 */
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
  const since = await residence(tx, groups, claims);
  claims.sort(
    (a, b) => b.n - a.n || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) || since(a) - since(b) || a.i - b.i,
  );
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  for (const { i, id } of claims) {
    if (ids.has(i) || taken.has(id)) continue;
    ids.set(i, id);
    taken.add(id);
  }
  for (const [i, id] of await revived(tx, groups, ids, incidentOf)) ids.set(i, id);
  const founders = new Map<number, string>();
  for (const [i, group] of groups.entries()) {
    const first = group.accounts[0];
    if (!ids.has(i) && first !== undefined) founders.set(i, nameOf(first));
  }
  for (const [i, id] of await newIncidents(tx, founders, now)) ids.set(i, id);
  return groups.map((_, i) => ids.get(i) ?? "");
}

interface Claim {
  readonly i: number;
  readonly id: string;
}

/** Of groups that a split incident's id could go to: since when (a number of the log) their accounts were in it. */
async function residence(
  tx: Transaction<Database>,
  groups: readonly LinkedIncident[],
  claims: readonly Claim[],
): Promise<(claim: Claim) => number> {
  const counts = new Map<string, number>();
  for (const { id } of claims) counts.set(id, (counts.get(id) ?? 0) + 1);
  const rivals = claims.filter(({ id }) => (counts.get(id) ?? 0) > 1);
  const since = new Map<string, number>();
  const nameOfClaim = ({ i, id }: Claim): string => `${i} ${id}`;
  if (rivals.length > 0) {
    const rows = rivals.flatMap(({ i, id }) =>
      (groups[i]?.accounts ?? []).map(({ report, event }) => ({ i, id, report, event })),
    );
    const table = recordset({ i: "integer", id: "text", report: "text", event: "text" }, rows);
    const { rows: first } = await sql<
      Claim & { seq: string }
    >`select x.i, x.id, min(l.seq) as seq from ${table}
      join link_log l on l.report = x.report and l.event = x.event and l.incident = x.id group by 1, 2`.execute(
      tx,
    );
    for (const row of first) since.set(nameOfClaim(row), Number(row.seq));
  }
  return (claim) => since.get(nameOfClaim(claim)) ?? 0;
}

/** For groups that split off, the emptied incidents that most of their accounts were in at some time. */
async function revived(
  tx: Transaction<Database>,
  groups: readonly LinkedIncident[],
  named: ReadonlyMap<number, string>,
  incidentOf: ReadonlyMap<string, string | null>,
): Promise<Map<number, string>> {
  const split = groups.flatMap((group, i) =>
    named.has(i) || group.accounts.every((account) => (incidentOf.get(nameOf(account)) ?? null) === null)
      ? []
      : group.accounts.map(({ report, event }) => ({ i, report, event })),
  );
  const found = new Map<number, string>();
  if (split.length === 0) return found;
  const { rows } = await sql<{ i: number; incident: string }>`select x.i, l.incident
    from ${recordset({ i: "integer", report: "text", event: "text" }, split)}
    join link_log l on l.report = x.report and l.event = x.event
    where not exists (select 1 from account a where a.incident = l.incident)
    group by x.i, l.incident order by count(*) desc, l.incident, x.i`.execute(tx);
  const taken = new Set<string>();
  for (const { i, incident } of rows) {
    if (found.has(i) || taken.has(incident)) continue;
    found.set(i, incident);
    taken.add(incident);
  }
  return found;
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
