import { sql, type Kysely, type RawBuilder } from "kysely";
import type { IncidentFilter, IncidentSummary, Page } from "../contract/api.js";
import { recordset } from "../2-store/bulk.js";
import type { Database } from "../2-store/schema.js";
import { summarise } from "../3-link/index.js";
import { correctionsOf, standingRevisions } from "./decisions.js";
import { conditionOf, conditionOfKnown } from "./filter.js";
import { instantOf, isPast, knownAccounts } from "./known.js";
import { cursor, cursorAfter, LONGEST_PAGE, NO_DAY } from "./paging.js";
import { LINE, lineOf, wordsOf, type Line } from "./summaries.js";

/** Incidents that are worked out at a time. */
const AT_ONCE = 200;

interface Founded {
  id: string;
  seq: string;
}

/** An incident as it was known, with what its place in lists depends on. */
export type KnownLine = Line & { readonly seq: string };

/**
 * Incidents as they were known, the newest first, that a filter took in then: what is asked of them is asked of what was
 * known. Every one that was there is worked out from its accounts, so this takes time in a large archive.
 */
export async function* eachKnown(
  db: Kysely<Database>,
  filter: IncidentFilter,
  also: RawBuilder<unknown> = sql`true`,
): AsyncGenerator<KnownLine> {
  const by = filter.storedBy === undefined ? undefined : instantOf(filter.storedBy);
  const there = by === undefined ? sql`i.summary is not null` : sql`i.founded_at <= ${by}::timestamptz`;
  const { rows } =
    await sql<Founded>`select i.id, i.seq from incident i where ${there} and ${also} order by i.seq`.execute(
      db,
    );
  const lines: KnownLine[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE)
    lines.push(...(await knownAmong(db, rows.slice(from, from + AT_ONCE), filter, by)));
  yield* lines.sort((a, b) =>
    dayOf(a) === dayOf(b) ? Number(b.seq) - Number(a.seq) : dayOf(a) < dayOf(b) ? 1 : -1,
  );
}

/** Which of these incidents were there, and were what a filter asks for. */
async function knownAmong(
  db: Kysely<Database>,
  founded: readonly Founded[],
  filter: IncidentFilter,
  by: string | undefined,
): Promise<KnownLine[]> {
  const ids = founded.map(({ id }) => id);
  const accounts = await knownAccounts(db, ids, filter);
  const revisions = await standingRevisions(db, ids, by);
  const found = founded.flatMap(({ id, seq }) => {
    const own = accounts.get(id);
    if (own === undefined) return [];
    const corrections = correctionsOf(revisions.filter((revision) => revision.incident === id));
    const { summary } = summarise(own, { corrections });
    return [{ line: { ...lineOf(id, own, summary), seq }, words: wordsOf(own, summary) }];
  });
  const lines = found.map(({ line, words }) => ({ ...line, words }));
  const { rows } = await sql<{ id: string }>`select i.id
    from (select x.* from ${recordset({ ...LINE, words: "text[]" }, lines)}) i where ${conditionOfKnown(filter)}`.execute(
    db,
  );
  const held = new Set(rows.map(({ id }) => id));
  return found.flatMap(({ line }) => (held.has(line.id) ? [line] : []));
}

const dayOf = (line: KnownLine): string => line.day_to ?? NO_DAY;

/** A page of incidents as they were known. */
export async function listKnown(
  db: Kysely<Database>,
  filter: IncidentFilter,
  page: { after?: string; limit: number },
  also: RawBuilder<unknown> = sql`true`,
): Promise<Page<IncidentSummary>> {
  const limit = Math.max(1, Math.min(page.limit, LONGEST_PAGE));
  const from = cursor(page.after);
  const items: IncidentSummary[] = [];
  let [total, next, last]: [number, string | null, string | null] = [0, null, null];
  for await (const line of eachKnown(db, filter, also)) {
    total++;
    const day = dayOf(line);
    const past =
      from !== null && (day > from.day || (day === from.day && Number(line.seq) >= Number(from.seq)));
    if (past) continue;
    if (items.length < limit) {
      items.push({ id: line.id, ...line.summary });
      last = cursorAfter(line.day_to, line.seq);
    } else next = last;
  }
  return { total, items, next };
}

/**
 * The incidents of a filter as a table (i) that can be counted: those of the archive, or, of the past, as they were known.
 */
export async function incidentsIn(
  db: Kysely<Database>,
  filter: IncidentFilter,
): Promise<RawBuilder<unknown>> {
  if (!isPast(filter)) return sql`(select i.* from incident i where ${await conditionOf(db, filter)}) i`;
  const lines: Record<keyof typeof COUNTED, unknown>[] = [];
  for await (const { summary, ...line } of eachKnown(db, filter))
    // Of what was known only what is counted and drawn is handed back.
    lines.push({ ...line, summary: { title: summary.title, place: summary.place } });
  return sql`(select x.* from ${recordset(COUNTED, lines)}) i`;
}

const COUNTED = { ...LINE, seq: "bigint" } as const;
