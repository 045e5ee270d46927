import { sql, type Kysely, type Transaction } from "kysely";
import { randomUUID } from "node:crypto";
import type { Revision } from "../contract/api.js";
import { rasidError } from "../errors/error.js";
import type { Database } from "../2-store/schema.js";
import type { AccountRef, LinkConstraint } from "../3-link/index.js";
import type { AccountCache } from "./account-cache.js";
import { Payload, type Decision } from "./decisions.js";
import { currentIncident, listRevisions } from "./detail.js";
import { linkAccounts } from "./link-accounts.js";
import { summariseIncidents } from "./summaries.js";

/** Who decides, and why. */
export interface By {
  readonly person: string;
  readonly reason: string;
}

/** Carries out a decision of a person and keeps it as a revision; linking anew and re-reading keep it. */
export async function revise(
  db: Kysely<Database>,
  cache: AccountCache,
  asked: Decision,
  by: By,
  now: string,
): Promise<Revision> {
  const id = randomUUID();
  const incident = await db.transaction().execute(async (tx) => {
    const decision = await ofCurrent(tx, asked);
    const constraints = await constraintsOf(tx, decision);
    const about = await incidentOf(tx, decision);
    // Asked before this revision is kept: a revision can be undone once.
    const undone = decision.kind === "undo" ? await revisionOf(tx, decision.revision) : null;
    const payload: Payload = { decision, constraints };
    await tx
      .insertInto("revision")
      .values({
        id,
        kind: decision.kind,
        incident: about,
        payload: JSON.stringify(payload),
        ...by,
        at: now,
        undoes: decision.kind === "undo" ? decision.revision : null,
      })
      .execute();
    await carryOut(tx, cache, decision, { constraints, about, undone, now });
    return about;
  });
  const made = (await listRevisions(db, incident ?? undefined)).find((r) => r.id === id);
  if (made === undefined) throw rasidError("RASID-E301", { detail: "it was not kept" });
  return made;
}

/** The decision about the incidents that the ids lead to now. */
async function ofCurrent(tx: Transaction<Database>, decision: Decision): Promise<Decision> {
  if (!("incident" in decision)) return decision;
  const incident = await currentIncident(tx, decision.incident);
  return decision.kind === "merge"
    ? { ...decision, incident, into: await currentIncident(tx, decision.into) }
    : { ...decision, incident };
}

async function carryOut(
  tx: Transaction<Database>,
  cache: AccountCache,
  decision: Decision,
  {
    constraints,
    about,
    undone,
    now,
  }: {
    constraints: readonly LinkConstraint[];
    about: string | null;
    undone: { payload: unknown } | null;
    now: string;
  },
): Promise<void> {
  if (undone !== null) {
    const { decision: what, constraints: held } = Payload.parse(undone.payload);
    if (what.kind === "reject") await setRejected(tx, what.account, false);
    await relink(tx, cache, held, now);
  }
  if (decision.kind === "reject") await setRejected(tx, decision.account, true);
  await relink(tx, cache, constraints, now);
  if (about !== null) await summariseIncidents(tx, [about]);
}

async function relink(
  tx: Transaction<Database>,
  cache: AccountCache,
  constraints: readonly LinkConstraint[],
  now: string,
): Promise<void> {
  const refs = constraints.flatMap((c) => [c.a, c.b]);
  if (refs.length > 0) await linkAccounts(tx, cache, refs, now);
}

async function setRejected(tx: Transaction<Database>, ref: AccountRef, rejected: boolean): Promise<void> {
  await tx
    .updateTable("account")
    .set({ rejected })
    .where("report", "=", ref.report)
    .where("event", "=", ref.event)
    .execute();
}

/** The pairs that a decision holds together or apart. */
async function constraintsOf(tx: Transaction<Database>, decision: Decision): Promise<LinkConstraint[]> {
  switch (decision.kind) {
    case "link":
      return [{ kind: "together", a: decision.a, b: decision.b }];
    case "unlink":
      return [{ kind: "apart", a: decision.a, b: decision.b }];
    case "merge": {
      const [ours, theirs] = [await membersOf(tx, decision.incident), await membersOf(tx, decision.into)];
      const [a, b] = [ours[0], theirs[0]];
      if (a === undefined || b === undefined)
        throw rasidError("RASID-E301", { detail: "one of the incidents has no accounts" });
      const inside = (list: readonly AccountRef[], first: AccountRef): LinkConstraint[] =>
        list.slice(1).map((other) => ({ kind: "together", a: first, b: other }));
      return [{ kind: "together", a, b }, ...inside(ours, a), ...inside(theirs, b)];
    }
    case "split": {
      const out = new Set(decision.accounts.map((r) => `${r.report} ${r.event}`));
      const rest = (await membersOf(tx, decision.incident)).filter((r) => !out.has(`${r.report} ${r.event}`));
      return decision.accounts.flatMap((a) => rest.map((b) => ({ kind: "apart" as const, a, b })));
    }
    default:
      return [];
  }
}

async function membersOf(tx: Transaction<Database>, incident: string): Promise<AccountRef[]> {
  const rows = await tx
    .selectFrom("account")
    .select(["report", "event"])
    .where("incident", "=", incident)
    .orderBy("report")
    .orderBy("event")
    .execute();
  if (rows.length === 0) throw rasidError("RASID-E004", { what: "incident", id: incident });
  return rows;
}

async function incidentOf(tx: Transaction<Database>, decision: Decision): Promise<string | null> {
  switch (decision.kind) {
    case "merge":
      return decision.into;
    case "split":
    case "correct":
    case "accept":
      await membersOf(tx, decision.incident);
      return decision.incident;
    case "undo":
      return (await revisionOf(tx, decision.revision)).incident;
    case "reject":
      return incidentOfAccount(tx, decision.account);
    default:
      return incidentOfAccount(tx, decision.a);
  }
}

async function incidentOfAccount(tx: Transaction<Database>, ref: AccountRef): Promise<string> {
  const row = await tx
    .selectFrom("account")
    .select("incident")
    .where("report", "=", ref.report)
    .where("event", "=", ref.event)
    .executeTakeFirst();
  if (row === undefined)
    throw rasidError("RASID-E004", { what: "account", id: `${ref.report}/${ref.event}` });
  return row.incident;
}

async function revisionOf(
  tx: Transaction<Database>,
  id: string,
): Promise<{ incident: string | null; payload: unknown }> {
  const { rows } = await sql<{
    incident: string | null;
    payload: unknown;
    undone: boolean;
  }>`select incident, payload,
    exists (select 1 from revision u where u.undoes = r.id) as undone from revision r where r.id = ${id} and r.kind <> 'undo'`.execute(
    tx,
  );
  const row = rows[0];
  if (row === undefined) throw rasidError("RASID-E004", { what: "revision", id });
  if (row.undone) throw rasidError("RASID-E301", { detail: "it was undone already" });
  return row;
}
