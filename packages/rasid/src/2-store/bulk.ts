import { sql, type Kysely, type RawBuilder } from "kysely";
import type { Database } from "./schema.js";

/** Types of the columns that rows are written in. */
export type ColumnTypes = Readonly<
  Record<
    string,
    | "text"
    | "integer"
    | "bigint"
    | "integer[]"
    | "real"
    | "double precision"
    | "boolean"
    | "jsonb"
    | "timestamptz"
    | "date"
    | "text[]"
  >
>;

/**
 * Writes many rows by one statement with one parameter: the rows as JSON. Some hundred rows cost about what one does,
 * and there is no limit on how many parameters a statement may have.
 */
export async function insertRows<C extends ColumnTypes>(
  db: Kysely<Database>,
  table: keyof Database,
  columns: C,
  rows: readonly Readonly<Record<keyof C, unknown>>[],
  onConflict: RawBuilder<unknown> = sql``,
): Promise<void> {
  if (rows.length === 0) return;
  const names = sql.raw(Object.keys(columns).join(", "));
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from ${recordset(columns, rows)} ${onConflict}`.execute(db);
}

/** Rows as a table `x` that a statement can read. */
export function recordset<C extends ColumnTypes>(
  columns: C,
  rows: readonly Readonly<Record<keyof C, unknown>>[],
): RawBuilder<unknown> {
  const types = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(${sql.raw(types.join(", "))})`;
}
