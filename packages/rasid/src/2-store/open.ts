import { PGlite } from "@electric-sql/pglite";
import { Kysely, PostgresDialect } from "kysely";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { codeOf, messageOf, rasidError, toRasidError } from "../errors/error.js";
import { takeLock, type Lock, type Owner } from "./lock.js";
import { migrate } from "./migrate.js";
import { PGliteDialect } from "./pglite-dialect.js";
import type { Database } from "./schema.js";

/** An open archive: its database, and the lock where it lives in a folder. */
export interface Store {
  readonly db: Kysely<Database>;
  /** What messages call it: the folder or the database. */
  readonly name: string;
  readonly schema: number;
  readonly lock: Lock | null;
  close(): Promise<void>;
}

/** Days come as text: a plain date has no time zone to lose it by. */
const DATE = 1082;
const BIGINT = 20;

/**
 * Opens the archive in a folder (PGlite in this process), or says who holds it.
 * `create`: makes the folder where there is none; without it, RASID-E201.
 */
export async function openFolder(
  folder: string,
  options: { create: boolean },
): Promise<Store | { readonly heldBy: Owner | null }> {
  if (!existsSync(path.join(folder, "database")) && !options.create)
    throw rasidError("RASID-E201", { archive: folder });
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw rasidError("RASID-E205", { archive: folder, detail: messageOf(error) });
  }
  const lock = takeLock(folder);
  if ("heldBy" in lock) return lock;
  try {
    const pglite = await PGlite.create(path.join(folder, "database"), {
      parsers: { [DATE]: (value: string) => value, [BIGINT]: (value: string) => value },
    });
    // One connection: what the lists of a large archive take is taken once, and never written to a file in between.
    await pglite.exec("set work_mem = '32MB'");
    const db = new Kysely<Database>({ dialect: new PGliteDialect(pglite) });
    const schema = await migrate(db, folder).catch(async (error: unknown) => {
      await db.destroy();
      throw error;
    });
    const close = async (): Promise<void> => {
      await db.destroy();
      lock.release();
    };
    return { db, name: folder, schema, lock, close };
  } catch (error) {
    lock.release();
    if (codeOf(error) === "ENOSPC") throw rasidError("RASID-E204", { archive: folder }, { cause: error });
    throw wrapped(error, folder);
  }
}

/** Opens the archive in a PostgreSQL server, in the schema `schema` of its database. */
export async function openServer(url: string, schema = "rasid"): Promise<Store> {
  const name = url.replace(/\/\/[^@/]*@/, "//");
  const types = {
    getTypeParser: (oid: number, format?: "text" | "binary"): unknown =>
      oid === DATE || oid === BIGINT ? (value: string) => value : parserOf(oid, format),
  };
  const pool = new pg.Pool({ connectionString: url, max: 5, types, options: `-c search_path=${schema}` });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  try {
    await pool.query(`create schema if not exists ${schema}`);
    const found = await migrate(db, name);
    return { db, name, schema: found, lock: null, close: () => db.destroy() };
  } catch (error) {
    await db.destroy();
    throw wrapped(error, name);
  }
}

const parserOf: (oid: number, format?: "text" | "binary") => unknown = pg.types.getTypeParser;

function wrapped(error: unknown, archive: string): Error {
  const known = toRasidError(error);
  return known.code === "RASID-E002"
    ? rasidError("RASID-E205", { archive, detail: messageOf(error) }, { cause: error })
    : known;
}
