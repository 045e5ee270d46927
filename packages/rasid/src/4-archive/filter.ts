import { sql, type Kysely, type RawBuilder } from "kysely";
import { z } from "zod";
import { askedWords, bringWords, haveText, haveWords } from "./search.js";
import type { IncidentFilter } from "../contract/api.js";
import type { Database } from "../2-store/schema.js";
import { rasidError } from "../errors/error.js";

/** PostgreSQL keeps no NUL in a text. */
const words = z
  .string()
  .max(300)
  .refine((text) => !text.includes("\0"), "holds a character that no text has");
const list = words.transform((text) => text.split(",").filter(Boolean));
const flag = z.enum(["1", "0", "true", "false"]).transform((text) => text === "1" || text === "true");
const day = z.iso.date();
const time = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** A filter as an address holds it: ?type=ASSAULT,COERCE&from=2025-12-01&contested=1. */
export const FilterQuery = z.object({
  from: day.optional(),
  to: day.optional(),
  type: list.optional(),
  country: list.optional(),
  admin1: words.optional(),
  place: words.optional(),
  bbox: z
    .string()
    .transform((text) => text.split(",").map(Number))
    .pipe(z.tuple([z.number(), z.number(), z.number(), z.number()]))
    .optional(),
  actor: words.optional(),
  outlet: words.optional(),
  status: list.optional(),
  minOutlets: z.coerce.number().int().min(0).max(1000).optional(),
  minKilled: z.coerce.number().int().min(0).max(1_000_000).optional(),
  contested: flag.optional(),
  q: words.optional(),
  exact: flag.optional(),
  background: flag.optional(),
  asOf: time.optional(),
  storedBy: time.optional(),
});

/** Reads a filter from a query; unknown names are passed over. Throws RASID-E302 for a value that cannot be. */
export function readFilter(query: unknown): IncidentFilter {
  const result = FilterQuery.safeParse(query);
  if (!result.success) {
    const detail = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw rasidError("RASID-E302", { detail });
  }
  const { from, to, bbox } = result.data;
  if (from !== undefined && to !== undefined && from > to)
    throw rasidError("RASID-E302", { detail: "to: lies before from" });
  if (bbox !== undefined && (bbox[0] > bbox[2] || bbox[1] > bbox[3]))
    throw rasidError("RASID-E302", { detail: "bbox: is west,south,east,north" });
  return result.data;
}

/** The condition on the table `incident` (as i) that a filter stands for: one for lists, maps, charts and exports. */
export async function conditionOf(
  db: Kysely<Database>,
  filter: IncidentFilter,
): Promise<RawBuilder<boolean>> {
  const there = sql`i.summary is not null and i.merged_into is null`;
  const exact = filter.exact === true ? filter.q?.trim() : undefined;
  const words = exact === undefined || exact === "" ? await askedOf(db, filter) : [haveText(exact)];
  return sql<boolean>`${sql.join([there, ...partsOf(filter), ...words], sql` and `)}`;
}

/** The same of incidents as they were known (as i), of which only words are searched, exactly or not. */
export const conditionOfKnown = (filter: IncidentFilter): RawBuilder<boolean> =>
  sql<boolean>`${sql.join([sql`true`, ...partsOf(filter), ...broughtOf(filter)], sql` and `)}`;

/** The words that are asked for; null where nothing is asked, none where it is marks alone, which are no word of anything. */
const wordsOf = ({ q = "" }: IncidentFilter): string[] | null => (q.trim() === "" ? null : askedWords(q));

async function askedOf(db: Kysely<Database>, filter: IncidentFilter): Promise<RawBuilder<unknown>[]> {
  const words = wordsOf(filter);
  if (words === null) return [];
  return [words.length === 0 ? sql`false` : await haveWords(db, words)];
}

function broughtOf(filter: IncidentFilter): RawBuilder<unknown>[] {
  const words = wordsOf(filter);
  if (words === null) return [];
  return [words.length === 0 ? sql`false` : bringWords(words)];
}

/** What is asked of the columns. */
function partsOf(filter: IncidentFilter): RawBuilder<unknown>[] {
  const parts: RawBuilder<unknown>[] = [];
  if (filter.from !== undefined) parts.push(sql`i.day_to >= ${filter.from}`);
  if (filter.to !== undefined) parts.push(sql`i.day_from <= ${filter.to}`);
  if (filter.type?.length) parts.push(sql`i.type = any(${[...filter.type]})`);
  if (filter.country?.length) parts.push(sql`i.country = any(${[...filter.country]})`);
  if (filter.admin1 !== undefined) parts.push(sql`i.admin1 = ${filter.admin1}`);
  if (filter.place !== undefined) parts.push(sql`i.summary -> 'place' ->> 'geonamesId' = ${filter.place}`);
  if (filter.bbox !== undefined) {
    const [west, south, east, north] = filter.bbox;
    parts.push(sql`i.longitude between ${west} and ${east} and i.latitude between ${south} and ${north}`);
  }
  if (filter.actor !== undefined) parts.push(sql`i.actors @> array[${filter.actor}]`);
  if (filter.outlet !== undefined) parts.push(sql`${filter.outlet} = any(i.outlet_names)`);
  if (filter.status?.length) parts.push(sql`i.status = any(${[...filter.status]})`);
  if (filter.minOutlets !== undefined) parts.push(sql`i.outlets >= ${filter.minOutlets}`);
  if (filter.minKilled !== undefined) parts.push(sql`i.killed >= ${filter.minKilled}`);
  if (filter.contested === true) parts.push(sql`i.contested`);
  if (filter.background !== true) parts.push(sql`not i.background`);
  return parts;
}
