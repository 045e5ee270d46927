import { sql, type Kysely } from "kysely";
import type { IncidentFilter, IncidentSummary, Page } from "../contract/api.js";
import type { Database } from "../2-store/schema.js";
import { listIncidents } from "./queries.js";

/** An account that was linked with less than this may be of another incident. */
const UNSURE = 0.65;

/**
 * What people should look at: incidents whose accounts disagree, and those that hold an account which may not be
 * theirs; for a person, without what that person decided already. Others' decisions do not take an incident away, so
 * that two can judge it.
 */
export async function reviewQueue(
  db: Kysely<Database>,
  filter: IncidentFilter,
  person: string | undefined,
  page: { after?: string; limit: number },
): Promise<Page<IncidentSummary>> {
  const unsure = sql`(i.contested or (i.accounts > 1 and exists
    (select 1 from account a where a.incident = i.id and not a.rejected and a.score < ${UNSURE})))`;
  const open = sql`not exists (select 1 from revision r where r.incident = i.id and r.person = ${person ?? ""}
    and r.kind <> 'undo' and not exists (select 1 from revision u where u.undoes = r.id))`;
  return listIncidents(db, filter, page, person === undefined ? unsure : sql`${unsure} and ${open}`);
}
