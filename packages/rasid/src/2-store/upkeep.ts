import { sql, type Kysely } from "kysely";
import type { Database } from "./schema.js";

/** Below this many new reports, plans are good enough without new statistics. */
const FEW = 400;

/**
 * Cleans up and counts anew where an archive has doubled since that was last done. A server does this by
 * itself; PGlite has no process in the background, and without statistics it plans a large archive as an empty one.
 */
export async function keepUp(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ now: number; counted: number }>`select
    (select count(*)::int from report) as now,
    (select greatest(reltuples, 0)::int from pg_class where oid = 'report'::regclass) as counted`.execute(db);
  const { now, counted } = rows[0] ?? { now: 0, counted: 0 };
  if (now < counted * 2 + FEW) return false;
  await sql`vacuum analyze`.execute(db);
  return true;
}
