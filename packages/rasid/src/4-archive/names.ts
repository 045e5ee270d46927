import type { Kysely } from "kysely";
import type { ActorSummary, PlaceSummary } from "../contract/api.js";
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
