import { reportId, type ReportInput } from "@rasid/extract";
import { sql, type Kysely } from "kysely";
import { createHash } from "node:crypto";
import type { Database } from "../2-store/schema.js";

/** A report on its way into the archive. */
export interface Incoming {
  readonly report: ReportInput;
  /** Its id is only a file's name: the archive knows it by its url or text. */
  readonly named: boolean;
}

/** What is known of a report that the archive holds. */
export interface Known {
  readonly id: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly version: number;
  readonly hash: string;
}

/** The hash by which a text is known again. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The id that the archive gives a report: the one given, else a hash of its url, else of its text. */
export function archiveId({ report, named }: Incoming): string {
  if (!named) return reportId(report);
  const { url, text } = report;
  return reportId({ text, ...(url !== undefined && { url }) });
}

/** The id of a text that another outlet printed already: of the text and the outlet. */
const idOfCopy = ({ outlet, text }: ReportInput): string => hashOf(`${outlet ?? ""}\n${text}`).slice(0, 16);

/** The reports that those of a batch may be, found by their ids and addresses. */
export class Identities {
  readonly #byId = new Map<string, Known>();
  readonly #byUrl = new Map<string, Known>();

  static async of(db: Kysely<Database>, batch: readonly Incoming[]): Promise<Identities> {
    const ids = batch.flatMap((incoming) => [archiveId(incoming), idOfCopy(incoming.report)]);
    const urls = batch.flatMap(({ report }) => report.url ?? []);
    const { rows } = await sql<Known>`select r.id, r.url, r.outlet, r.version, v.hash
      from report r join report_version v on v.report = r.id and v.version = r.version
      where r.id = any(${ids}) or r.url = any(${urls}) order by r.seq desc`.execute(db);
    const identities = new Identities();
    for (const row of rows) identities.keep(row);
    return identities;
  }

  /** Remembers a report for those that come after it in the batch. */
  keep(known: Known): void {
    this.#byId.set(known.id, known);
    if (known.url !== null) this.#byUrl.set(known.url, known);
  }

  /** The report that this is again, or the id it gets: the same text of another outlet is another report. */
  find(incoming: Incoming): { readonly known: Known | undefined; readonly id: string } {
    const { report, named } = incoming;
    const id = archiveId(incoming);
    const byId = this.#byId.get(id);
    const given = report.id !== undefined && !named;
    const byUrl = report.url === undefined ? undefined : this.#byUrl.get(report.url);
    const known = byId ?? byUrl;
    if (given || report.url !== undefined) return { known, id: known?.id ?? id };
    const other = byId?.outlet != null && report.outlet !== undefined && byId.outlet !== report.outlet;
    if (!other) return { known: byId, id };
    const copy = idOfCopy(report);
    return { known: this.#byId.get(copy), id: copy };
  }
}
