import { FIGURE_KINDS } from "@rasid/extract";
import { sql, type Kysely, type RawBuilder } from "kysely";
import { z } from "zod";
import type { Database } from "../2-store/schema.js";
import { nameOf, refOf, type Correction, type LinkConstraint, type LinkEvent } from "../3-link/index.js";

const Ref = z.object({ report: z.string(), event: z.string() });

/** What people can decide; each is a revision that is kept and can be undone. */
export const Decision = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("link"), a: Ref, b: Ref }),
  z.object({ kind: z.literal("unlink"), a: Ref, b: Ref }),
  z.object({ kind: z.literal("merge"), incident: z.string(), into: z.string() }),
  z.object({ kind: z.literal("split"), incident: z.string(), accounts: z.array(Ref).min(1) }),
  z.object({
    kind: z.literal("correct"),
    incident: z.string(),
    attribute: z.enum(["type", "status", "time", "place", "actor", "recipient", "country", ...FIGURE_KINDS]),
    value: z.union([z.string(), z.number()]),
  }),
  z.object({ kind: z.literal("reject"), account: Ref }),
  z.object({ kind: z.literal("accept"), incident: z.string() }),
  z.object({ kind: z.literal("undo"), revision: z.string() }),
]);
export type Decision = z.infer<typeof Decision>;

/** What is kept of a decision besides: the pairs that it holds together or apart. */
export const Payload = z.object({
  decision: Decision,
  constraints: z.array(z.object({ kind: z.enum(["together", "apart"]), a: Ref, b: Ref })).default([]),
});
export type Payload = z.infer<typeof Payload>;

interface Row {
  id: string;
  kind: string;
  incident: string | null;
  payload: unknown;
}

/** Made by an instant and not undone by it. */
const standing = (by = "infinity"): RawBuilder<unknown> =>
  sql`r.kind <> 'undo' and r.at <= ${by}::timestamptz
    and not exists (select 1 from revision u where u.undoes = r.id and u.at <= ${by}::timestamptz)`;

/** Incidents (`i.id`) and those that were merged into them, each with the one that it is part of now (`i.whole`). */
export const mergedInto = (incidents: readonly string[]): RawBuilder<unknown> =>
  sql`recursive i (id, whole) as (select x, x from unnest(${[...incidents]}::text[]) x
    union select m.id, i.whole from incident m join i on m.merged_into = i.id)`;

/**
 * The revisions of incidents, and of what was merged into them, that hold, or held by an instant: not undone, in the order
 * they were made.
 */
export async function standingRevisions(
  db: Kysely<Database>,
  incidents: readonly string[],
  by?: string,
): Promise<Row[]> {
  const { rows } = await sql<Row>`with ${mergedInto(incidents)}
    select r.id, r.kind, i.whole as incident, r.payload from revision r join i on i.id = r.incident
    where ${standing(by)} order by r.seq`.execute(db);
  return rows;
}

/** All revisions that hold, each with the incident that it was made of. */
export async function allStanding(db: Kysely<Database>): Promise<(Row & { person: string })[]> {
  const { rows } = await sql<Row & { person: string }>`select r.id, r.kind, r.incident, r.payload, r.person
    from revision r where ${standing()} order by r.seq`.execute(db);
  return rows;
}

/** The decisions about pairs among these accounts. */
export async function constraintsFor(
  db: Kysely<Database>,
  accounts: readonly LinkEvent[],
): Promise<LinkConstraint[]> {
  const here = new Set(accounts.map((account) => nameOf(refOf(account))));
  const { rows } = await sql<Row>`select r.id, r.kind, r.incident, r.payload from revision r
    where ${standing()} and r.payload -> 'constraints' <> '[]' order by r.seq`.execute(db);
  return rows.flatMap((row) =>
    Payload.parse(row.payload).constraints.filter((c) => here.has(nameOf(c.a)) && here.has(nameOf(c.b))),
  );
}

/** The values that people set for an incident, later ones last. */
export function correctionsOf(rows: readonly Row[]): Correction[] {
  return rows.flatMap((row) => {
    const { decision } = Payload.parse(row.payload);
    return decision.kind === "correct" ? [{ attribute: decision.attribute, value: decision.value }] : [];
  });
}
