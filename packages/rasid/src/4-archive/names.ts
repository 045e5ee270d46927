import { sql, type Kysely } from "kysely";
import type { ActorSummary, IncidentSummary, Page, PlaceSummary } from "../contract/api.js";
import { rasidError } from "../errors/error.js";
import type { Database } from "../2-store/schema.js";

type Db = Kysely<Database>;

/** An actor that the archive names. */
export async function getActor(db: Db, id: string): Promise<ActorSummary> {
  const row = await db.selectFrom("actor").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw rasidError("RASID-E004", { what: "actor", id });
  return {
    id: row.id,
    name: row.name,
    nameAr: row.name_ar,
    kind: row.kind,
    ...(row.country !== null && { country: row.country }),
  };
}

/** A place of the gazetteer that the archive names, by its GeoNames id. */
export async function getPlace(db: Db, geonamesId: string): Promise<PlaceSummary> {
  const row = await db
    .selectFrom("place")
    .selectAll()
    .where("key", "=", `g:${geonamesId}`)
    .executeTakeFirst();
  if (row === undefined) throw rasidError("RASID-E004", { what: "place", id: geonamesId });
  return {
    name: row.name,
    nameAr: row.name_ar,
    ...(row.geonames_id !== null && { geonamesId: row.geonames_id }),
    ...(row.country !== null && { country: row.country }),
    ...(row.admin1 !== null && { admin1: row.admin1 }),
    ...(row.admin2 !== null && { admin2: row.admin2 }),
    ...(row.latitude !== null && { latitude: row.latitude }),
    ...(row.longitude !== null && { longitude: row.longitude }),
    ...(row.precision !== null && { precision: row.precision }),
  };
}

/** A page of the incidents that happened at a place, the last made first. */
export async function incidentsAt(
  db: Db,
  geonamesId: string,
  page: { after?: string; limit: number },
): Promise<Page<IncidentSummary>> {
  const at = sql`i.summary is not null and i.merged_into is null
    and i.summary -> 'place' ->> 'geonamesId' = ${geonamesId}`;
  const { rows: counted } = await sql<{
    n: number;
  }>`select count(*)::int as n from incident i where ${at}`.execute(db);
  const { rows } = await sql<{
    id: string;
    seq: string;
    summary: Omit<IncidentSummary, "id">;
  }>`select i.id, i.seq, i.summary from incident i where ${at}
    ${page.after === undefined ? sql`` : sql`and i.seq < ${page.after}::bigint`} order by i.seq desc limit ${page.limit + 1}`.execute(
    db,
  );
  const lines = rows.slice(0, page.limit);
  return {
    total: counted[0]?.n ?? 0,
    items: lines.map(({ id, summary }) => ({ id, ...summary })),
    next: rows.length > page.limit ? (lines.at(-1)?.seq ?? null) : null,
  };
}
