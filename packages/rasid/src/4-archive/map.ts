import { sql, type Kysely } from "kysely";
import type { IncidentFilter, IncidentSummary, MapFeature } from "../contract/api.js";
import type { Database } from "../2-store/schema.js";
import { conditionOf } from "./filter.js";

/** What a feature stands for: a point, a governorate, an area around a point, a country. */
const [POINT, GOVERNORATE, AROUND, COUNTRY] = [1, 4, 5, 6];

interface Row {
  level: number;
  n: number;
  type: string;
  precision: number | null;
  longitude: number | null;
  latitude: number | null;
  id: string;
  title: IncidentSummary["title"];
  country: string | null;
  admin1: string | null;
}

/**
 * What the map draws: incidents one by one where few, else clusters in cells of the zoom; one area for each governorate
 * or country of which no more is known, so that nothing stands as a dot on a capital.
 */
export async function mapFeatures(
  db: Kysely<Database>,
  filter: IncidentFilter,
  zoom: number,
): Promise<MapFeature[]> {
  const cell = 180 / 2 ** Math.max(2, Math.min(12, Math.round(zoom))) / 2;
  // The summary is read for one incident of each group only: it is large.
  const { rows } = await sql<Row>`
    select g.*, t.id, t.summary -> 'title' as title, coalesce(t.summary -> 'place' ->> 'country', t.country) as country, t.admin1
    from (
      select x.level, count(*)::int as n, mode() within group (order by i.type) as type, min(i.precision) as precision,
        avg(i.longitude) as longitude, avg(i.latitude) as latitude, max(i.seq) as seq
      from incident i cross join lateral (select case
        when i.precision = 4 and i.admin1 is not null then ${GOVERNORATE}::int
        when i.longitude is null or i.precision = 6 then ${COUNTRY}::int
        when i.precision >= 4 then ${AROUND}::int else ${POINT}::int end as level) x
      where ${conditionOf(filter)} and (i.longitude is not null or i.country is not null)
      group by x.level,
        case x.level when ${GOVERNORATE}::int then coalesce(i.country, '') || ' ' || i.admin1
          when ${COUNTRY}::int then i.country
          else floor(i.longitude / ${cell}) || ' ' || floor(i.latitude / ${cell}) end
      order by n desc limit 2000
    ) g join (select seq, id, summary, country, admin1 from incident) t on t.seq = g.seq order by g.n desc, g.seq`.execute(
    db,
  );
  return rows.map(featureOf);
}

function featureOf({ level, ...row }: Row): MapFeature {
  const known = level === GOVERNORATE ? row.admin1 : null;
  return {
    kind: level >= GOVERNORATE ? "area" : row.n > 1 ? "cluster" : "incident",
    longitude: row.longitude,
    latitude: row.latitude,
    count: row.n,
    type: row.type,
    precision: level >= GOVERNORATE ? level : (row.precision ?? 1),
    incident: row.id,
    title: row.title,
    ...(row.country !== null && { country: row.country }),
    ...(known !== null && { admin1: known }),
  };
}
