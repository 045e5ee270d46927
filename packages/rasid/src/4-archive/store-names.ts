import type { Event } from "@rasid/extract";
import { sql, type Transaction } from "kysely";
import { insertRows } from "../2-store/bulk.js";
import type { Database } from "../2-store/schema.js";

/** Keeps the known actors and places that events name. Groups of people and private people are none of them. */
export async function storeNames(tx: Transaction<Database>, events: readonly Event[]): Promise<void> {
  const actors = new Map(
    events
      .flatMap((event) => [...event.actors, ...event.recipients, ...event.accordingTo])
      .flatMap(({ entity }) => (entity ? [[entity.id, entity] as const] : [])),
  );
  await insertRows(
    tx,
    "actor",
    { id: "text", name: "text", name_ar: "text", kind: "text", country: "text", sector: "text" },
    [...actors.values()].map((a) => ({
      id: a.id,
      name: a.name,
      name_ar: a.nameAr,
      kind: a.kind,
      country: a.country ?? null,
      sector: a.sector ?? null,
    })),
    sql`on conflict do nothing`,
  );
  const places = new Map(
    events
      .flatMap((event) => event.places)
      .flatMap((p) => (p.geonamesId === undefined ? [] : [[p.geonamesId, p] as const])),
  );
  await insertRows(
    tx,
    "place",
    {
      key: "text",
      name: "text",
      name_ar: "text",
      geonames_id: "integer",
      country: "text",
      admin1: "text",
      admin2: "text",
      latitude: "double precision",
      longitude: "double precision",
      precision: "integer",
    },
    [...places].map(([id, p]) => ({
      key: `g:${id}`,
      name: p.name ?? p.text,
      name_ar: p.nameAr ?? p.text,
      geonames_id: id,
      country: p.country ?? null,
      admin1: p.admin1 ?? null,
      admin2: p.admin2 ?? null,
      latitude: p.latitude ?? null,
      longitude: p.longitude ?? null,
      precision: p.precision ?? null,
    })),
    sql`on conflict do nothing`,
  );
}
