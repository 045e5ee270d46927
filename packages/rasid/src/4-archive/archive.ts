import { EXTRACTOR, type Extraction } from "@rasid/extract";
import { sql, type Transaction } from "kysely";
import { isDeepStrictEqual } from "node:util";
import type { ArchiveStatus, IncidentDetail, Revision } from "../contract/api.js";
import { codeOf, messageOf, RasidError, rasidError } from "../errors/error.js";
import type { Store } from "../2-store/open.js";
import { keepUp } from "../2-store/upkeep.js";
import type { Database } from "../2-store/schema.js";
import { AccountCache } from "./account-cache.js";
import type { Decision } from "./decisions.js";
import { getIncident } from "./detail.js";
import { archiveId, type Incoming } from "./identify.js";
import type { Known } from "./known.js";
import { linkAccounts } from "./link-accounts.js";
import { linkReportOf } from "./link-report.js";
import { statusOf } from "./queries.js";
import { refile } from "./refile.js";
import { revise, type By } from "./revise.js";
import { storeEvents } from "./store-events.js";
import { incidentsOf, readOrTell, storeReports, told, type Added, type Read } from "./store-reports.js";
import type { AccountRef } from "../3-link/index.js";

/** An archive that this process holds. Reading, the clock and the database are passed in. */
export class Archive {
  readonly #cache = new AccountCache();
  #batches = 0;
  /** Whether the accounts are known to be filed where linking looks for them. */
  #filed = false;

  constructor(
    readonly store: Store,
    private readonly read: Read,
    private readonly now: () => string,
  ) {}

  /**
   * Stores and links reports in one transaction: when it returns, they are there, after a crash too. Where that fails for
   * a reason that lies in one report, the others are stored all the same, and that one is told as failed.
   */
  async add(reports: readonly Incoming[]): Promise<Added[]> {
    const added = await this.#addOrHalve(reports);
    // Now and then, and only in a folder: the reports are stored already.
    if (this.store.lock !== null && this.#batches++ % 8 === 7) await keepUp(this.store.db);
    return added;
  }

  async #addOrHalve(reports: readonly Incoming[]): Promise<Added[]> {
    try {
      return await this.#addAll(reports);
    } catch (error) {
      const [first] = reports;
      if (first === undefined || isOfStore(error)) throw error;
      if (reports.length === 1) return [failed(first, error)];
      const half = reports.length >> 1;
      const before = await this.#addOrHalve(reports.slice(0, half));
      return [...before, ...(await this.#addOrHalve(reports.slice(half)))];
    }
  }

  #addAll(reports: readonly Incoming[]): Promise<Added[]> {
    return this.#write(async (tx) => {
      const now = this.now();
      const { added, touched } = await storeReports(tx, reports, this.read, now);
      const changed = [...new Set(added.filter((a) => a.status !== "unchanged").map((a) => a.id))];
      await linkAccounts(tx, this.#cache, await this.#events(changed, tx), now, touched);
      return added;
    });
  }

  /** Links every account anew; people's decisions hold. */
  async relink(): Promise<number> {
    const { rows } = await sql<{ id: string }>`select id from report order by seq`.execute(this.store.db);
    for (let i = 0; i < rows.length; i += 100) {
      const ids = rows.slice(i, i + 100).map((r) => r.id);
      await this.#write(async (tx) => {
        await linkAccounts(tx, this.#cache, await this.#events(ids, tx), this.now());
      });
    }
    return rows.length;
  }

  /** Reads every report anew that another version of the extractor read; tells which say something else now. */
  async reread(all = false): Promise<{ read: number; changed: string[]; failed: string[] }> {
    const { rows } = await sql<{
      id: string;
      version: number;
      outlet: string | null;
      url: string | null;
      copy_of: string | null;
      text: string;
      title: string | null;
      published_at: string | null;
      retrieved_at: Date;
      language: string;
      before: Extraction["events"];
    }>`
      select r.id, r.version, r.outlet, r.url, r.copy_of, v.text, v.title, v.published_at, v.retrieved_at, v.language,
        v.extraction -> 'events' as before
      from report r join report_version v on v.report = r.id and v.version = r.version
      ${all ? sql`` : sql`where v.extractor <> ${EXTRACTOR.version}`} order by r.seq`.execute(this.store.db);
    const changed: string[] = [];
    const failed: string[] = [];
    for (const row of rows) {
      const { extraction, error } = readOrTell(this.read, {
        id: row.id,
        text: row.text,
        ...(row.title !== null && { title: row.title }),
        ...(row.outlet !== null && { outlet: row.outlet }),
        ...(row.url !== null && { url: row.url }),
        ...(row.published_at !== null && { publishedAt: row.published_at }),
      });
      // What was read before stands: it says more than nothing.
      if (error !== null) {
        failed.push(row.id);
        continue;
      }
      await this.#write(async (tx) => {
        const now = this.now();
        await sql`insert into reading (report, version, extractor, extraction, until)
          select report, version, extractor, extraction, ${now}::timestamptz from report_version
          where report = ${row.id} and version = ${row.version}
            and extraction - 'extractor' <> ${JSON.stringify(extraction)}::jsonb - 'extractor'`.execute(tx);
        const { rows: same } = await sql<{
          same: boolean;
        }>`update report_version set extraction = ${JSON.stringify(extraction)}, extractor = ${extraction.extractor.version}
          where report = ${row.id} and version = ${row.version} returning false as same`.execute(tx);
        if (same.length === 0) return;
        if (!isDeepStrictEqual(plain(extraction.events), row.before)) changed.push(row.id);
        const report = linkReportOf(row.id, row);
        const touched = await incidentsOf(tx, [row.id]);
        await storeEvents(tx, [{ report, version: row.version, extraction }]);
        await linkAccounts(tx, this.#cache, await this.#events([row.id], tx), now, touched);
      });
    }
    return { read: rows.length - failed.length, changed, failed };
  }

  async revise(decision: Decision, by: By): Promise<Revision> {
    return revise(this.store.db, this.#cache, decision, by, this.now());
  }

  async incident(id: string, known: Known = {}): Promise<IncidentDetail> {
    return getIncident(this.store.db, id, known);
  }

  async status(): Promise<ArchiveStatus> {
    return statusOf(this.store.db, this.store.name, this.store.schema, EXTRACTOR.version);
  }

  async close(): Promise<void> {
    await this.store.close();
  }

  /**
   * One writer at a time, on a server with several processes too: whether two new reports are one, and of which
   * incident, cannot be told by two that do not see each other.
   */
  async #write<T>(work: (tx: Transaction<Database>) => Promise<T>): Promise<T> {
    try {
      const done = await this.store.db.transaction().execute(async (tx) => {
        // Adding looks up and never scans: so it is planned, whatever is known of how large the tables are.
        await sql`select pg_advisory_xact_lock(hashtext('rasid ' || current_schema())),
          set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
          set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true)`.execute(tx);
        if (!this.#filed) await refile(tx, this.#cache);
        return work(tx);
      });
      this.#filed = true;
      return done;
    } catch (error) {
      if (isDiskFull(error)) throw rasidError("RASID-E204", { archive: this.store.name }, { cause: error });
      throw error;
    }
  }

  async #events(reports: readonly string[], db: Pick<Store["db"], "selectFrom">): Promise<AccountRef[]> {
    if (reports.length === 0) return [];
    return db
      .selectFrom("event")
      .select(["report", "id as event"])
      .where("report", "in", [...reports])
      .orderBy("report")
      .orderBy("id")
      .execute();
  }
}

/** What a full disk says: PostgreSQL's disk_full, or the file system's own. */
const isDiskFull = (error: unknown): boolean =>
  ["53100", "ENOSPC"].includes(codeOf(error) ?? "") || /no space left/i.test(messageOf(error));

/** SQLSTATE classes of a connection that broke, and of a server that lacks room or is stopping. */
const STORE_FAILED = /^(?:08|53|57|58)...$/;

/** Whether what failed is the archive and not a report: trying one by one would only lose time. */
const isOfStore = (error: unknown): boolean =>
  error instanceof RasidError ||
  STORE_FAILED.test(codeOf(error) ?? "") ||
  /^E[A-Z]+$/.test(codeOf(error) ?? "") ||
  /connection terminated|is closed/i.test(messageOf(error));

/** What is told of a report that could not be stored. */
function failed(incoming: Incoming, cause: unknown): Added {
  const id = archiveId(incoming);
  const error = rasidError("RASID-E112", { report: id, detail: messageOf(cause) }, { cause });
  return { id, status: "failed", version: 0, events: 0, copyOf: null, warnings: [], error: told(error) };
}

/** A value as JSON gives it back. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
