import { sql, type RawBuilder } from "kysely";
import type { AccountRef } from "../3-link/index.js";

/** Accounts as a table `w` that a statement can read. */
export const tableOf = (refs: readonly AccountRef[]): RawBuilder<unknown> =>
  sql`unnest(${refs.map((r) => r.report)}::text[], ${refs.map((r) => r.event)}::text[]) as w (report, event)`;
