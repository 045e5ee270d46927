import type { Extraction, ReportInput } from "@rasid/extract";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { Archive } from "../src/4-archive/archive.js";
import type { Incoming } from "../src/4-archive/identify.js";
import { openFolder, openServer, type Store } from "../src/2-store/open.js";
import { account, type Told } from "./accounts.js";

/** The PostgreSQL server of the tests; without one, those tests are skipped. */
export const SERVER = process.env.RASID_TEST_DATABASE_URL;

/** The kinds of archives that are tested. */
export const KINDS = ["PGlite", ...(SERVER === undefined ? [] : ["PostgreSQL" as const])] as const;

/** A folder that is gone after the tests. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "rasid-archive-"));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A new archive of each kind: in a folder, and in a schema of its own on a PostgreSQL server. */
export async function newStore(
  kind: "PGlite" | "PostgreSQL",
): Promise<{ store: Store; remove: () => Promise<void> }> {
  if (kind === "PGlite") {
    const { folder, remove } = temporaryFolder();
    const store = await openFolder(folder, { create: true });
    if ("heldBy" in store) throw new Error("a new folder is held by nobody");
    return {
      store,
      remove: async () => {
        await store.close();
        remove();
      },
    };
  }
  const schema = `test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  const store = await openServer(SERVER ?? "", schema);
  return {
    store,
    remove: async () => {
      await store.close();
      const client = new pg.Client({ connectionString: SERVER });
      await client.connect();
      await client.query(`drop schema ${schema} cascade`);
      await client.end();
    },
  };
}

/** Takes everything out of an archive: quicker than a new one for each test. */
export async function empty({ db }: Store): Promise<void> {
  const { rows } = await sql<{ tables: string }>`select string_agg(quote_ident(tablename), ', ') as tables
    from pg_tables where schemaname = current_schema() and tablename <> 'schema_migration'`.execute(db);
  await sql.raw(`truncate ${rows[0]?.tables ?? ""} cascade`).execute(db);
}

/** An archive whose reader is told what each text says, and whose clock moves on a minute with each use. */
export class TestArchive {
  readonly archive: Archive;
  readonly #told = new Map<string, readonly Told[]>();
  #minutes = 0;
  version = "test-1";
  /** Texts that the reader fails on. */
  readonly unreadable = new Set<string>();

  constructor(store: Store) {
    this.archive = new Archive(store, (report) => this.#read(report), this.#now);
  }

  /** A report whose text says this. */
  report(text: string, told: readonly Omit<Told, "report">[], more: Partial<ReportInput> = {}): Incoming {
    this.#told.set(
      text,
      told.map((t, i) => ({ event: `e${i + 1}`, ...t, report: more.id ?? text })),
    );
    return { report: { text, publishedAt: "2025-12-14", ...more }, named: false };
  }

  /** The time that it was when the clock was last asked. */
  time(): string {
    return new Date(Date.UTC(2026, 0, 1, 0, this.#minutes - 1)).toISOString();
  }

  readonly #now = (): string => new Date(Date.UTC(2026, 0, 1, 0, this.#minutes++)).toISOString();

  #read(report: ReportInput): Extraction {
    if (this.unreadable.has(report.text)) throw new Error("boom");
    const events = (this.#told.get(report.text) ?? []).map((told) => account(told).event);
    return {
      report: { id: report.id ?? "", language: "ar", characters: report.text.length },
      extractor: { name: "test", version: this.version },
      events,
      claims: events.flatMap((event) => [
        {
          id: `${event.id}-type`,
          event: event.id,
          attribute: "type" as const,
          value: event.type,
          accordingTo: [],
          status: event.status,
          start: 0,
          end: 4,
          quote: report.text.slice(0, 4),
          confidence: 0.9,
          rule: "test",
        },
      ]),
      relations: [],
      warnings: [],
    };
  }
}
