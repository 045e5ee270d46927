import { fold } from "@rasid/extract";
import { sql, type Kysely, type RawBuilder } from "kysely";
import type { IncidentFilter, IncidentSummary, Page } from "../contract/api.js";
import type { Database } from "../2-store/schema.js";
import { summarise } from "../3-link/index.js";
import { correctionsOf, standingRevisions } from "./decisions.js";
import { wordOf } from "./filter.js";
import { instantOf, knownAccounts } from "./known.js";
import { cursor, cursorAfter, LONGEST_PAGE, NO_DAY } from "./paging.js";
import { lineOf, type Line } from "./summaries.js";

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
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const chunk = rows.slice(from, from + AT_ONCE);
    const ids = chunk.map((row) => row.id);
    const accounts = await knownAccounts(db, ids, filter);
    const revisions = await standingRevisions(db, ids, by);
    for (const { id, seq } of chunk) {
      const own = accounts.get(id);
      if (own === undefined) continue;
      const corrections = correctionsOf(revisions.filter((revision) => revision.incident === id));
      const line = { ...lineOf(id, own, summarise(own, { corrections }).summary), seq };
      if (holds(line, filter)) lines.push(line);
    }
  }
  yield* lines.sort((a, b) =>
    dayOf(a) === dayOf(b) ? Number(b.seq) - Number(a.seq) : dayOf(a) < dayOf(b) ? 1 : -1,
  );
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

/** What `conditionOf` asks of a row, asked of a line. */
function holds(line: Line, filter: IncidentFilter): boolean {
  const { summary } = line;
  const among = (list: readonly string[] | undefined, value: string | null): boolean =>
    list === undefined || list.length === 0 || (value !== null && list.includes(value));
  return (
    (filter.from === undefined || (line.day_to !== null && line.day_to >= filter.from)) &&
    (filter.to === undefined || (line.day_from !== null && line.day_from <= filter.to)) &&
    among(filter.type, summary.type) &&
    among(filter.country, summary.country) &&
    (filter.admin1 === undefined || summary.place?.admin1 === filter.admin1) &&
    (filter.place === undefined || String(summary.place?.geonamesId) === filter.place) &&
    (filter.bbox === undefined || inside(summary, filter.bbox)) &&
    (filter.actor === undefined || line.actors.includes(filter.actor)) &&
    (filter.outlet === undefined || line.outlet_names.includes(filter.outlet)) &&
    among(filter.status, summary.status) &&
    (filter.minOutlets === undefined || summary.outlets >= filter.minOutlets) &&
    (filter.minKilled === undefined || (line.killed !== null && line.killed >= filter.minKilled)) &&
    (filter.contested !== true || summary.contested) &&
    (filter.background === true || !summary.background) &&
    wordsHold(line, filter)
  );
}

function inside(
  summary: Line["summary"],
  [west, south, east, north]: NonNullable<IncidentFilter["bbox"]>,
): boolean {
  const { longitude, latitude } = summary.place ?? {};
  if (longitude === undefined || latitude === undefined) return false;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** Of the past only the folded words of claims and titles are searched, exactly or not. */
function wordsHold(line: Line, { q = "" }: IncidentFilter): boolean {
  return fold(q.trim())
    .split(/\s+/)
    .filter((word) => word !== "")
    .every((word) => line.words.includes(wordOf(word)));
}
