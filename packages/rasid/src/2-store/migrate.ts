import { sql, type Kysely } from "kysely";
import { readdirSync, readFileSync } from "node:fs";
import { rasidError } from "../errors/error.js";
import type { Database } from "./schema.js";

const FOLDER = new URL("../../migrations/", import.meta.url);

/** The migrations in their order: NNN-name.sql. A number is never used again. */
export function migrations(): { version: number; name: string; sql: string }[] {
  return readdirSync(FOLDER)
    .filter((file) => /^\d{3}-.+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      version: Number(file.slice(0, 3)),
      name: file,
      sql: readFileSync(new URL(file, FOLDER), "utf8"),
    }));
}

/** Brings a database to the newest schema, each step in a transaction. Throws RASID-E203 for one that is newer. */
export async function migrate(db: Kysely<Database>, archive: string): Promise<number> {
  await sql`create table if not exists schema_migration (version integer primary key, name text not null, applied_at timestamptz not null default now())`.execute(
    db,
  );
  const { rows } = await sql<{
    found: number | null;
  }>`select max(version) as found from schema_migration`.execute(db);
  const found = rows[0]?.found ?? 0;
  const all = migrations();
  const known = all.at(-1)?.version ?? 0;
  if (found > known) throw rasidError("RASID-E203", { archive, found, known });
  for (const step of all.filter(({ version }) => version > found)) {
    await db.transaction().execute(async (tx) => {
      await runMigration(tx, step);
      await sql`insert into schema_migration (version, name) values (${step.version}, ${step.name})`.execute(
        tx,
      );
    });
  }
  return known;
}

/** Runs the statements of one step. */
export async function runMigration(db: Kysely<Database>, step: { readonly sql: string }): Promise<void> {
  for (const statement of statementsOf(step.sql)) await sql.raw(statement).execute(db);
}

const statementsOf = (text: string): string[] =>
  text
    .replace(/^--.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
