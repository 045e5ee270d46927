import type { LinkReport } from "../3-link/index.js";

/** The columns of report and of its version that linking needs. */
export interface LinkReportRow {
  readonly outlet: string | null;
  readonly copy_of: string | null;
  readonly published_at: string | null;
  readonly retrieved_at: Date;
}

/** A report as linking sees it, from its row. */
export const linkReportOf = (id: string, row: LinkReportRow): LinkReport => ({
  id,
  outlet: row.outlet,
  publishedAt: row.published_at,
  retrievedAt: new Date(row.retrieved_at).toISOString(),
  copyOf: row.copy_of,
});
