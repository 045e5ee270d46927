import { sql, type Kysely } from "kysely";
import type { IncidentFilter, IncidentSummary, MapFeature } from "../contract/api.js";
import type { Database } from "../2-store/schema.js";
import { conditionOf } from "./filter.js";

/** What a feature stands for: a point, a governorate, an area around a point, a country. */
const [POINT, GOVERNORATE, AROUND, COUNTRY] = [1, 4, 5, 6];

/** Incidents of one type in one place. */
interface Part {
  level: number;
  land: string | null;
  part: string | null;
  x: number | null;
  y: number | null;
  type: string;
  n: number;
  precision: number | null;
  east: number;
  north: number;
  points: number;
  seq: string;
}

/** No more features are drawn: the ones with most incidents. */
const MOST = 2000;

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
  const { rows } = await sql<Part>`
    select x.level, case when x.level in (${GOVERNORATE}::int, ${COUNTRY}::int) then i.country end as land,
      case x.level when ${GOVERNORATE}::int then i.admin1 end as part,
      case when x.level in (${POINT}::int, ${AROUND}::int) then floor(i.longitude / ${cell}::float)::int end as x,
      case when x.level in (${POINT}::int, ${AROUND}::int) then floor(i.latitude / ${cell}::float)::int end as y,
      i.type, count(*)::int as n, min(i.precision) as precision, coalesce(sum(i.longitude), 0) as east,
      coalesce(sum(i.latitude), 0) as north, count(i.longitude)::int as points, max(i.seq) as seq
    from incident i cross join lateral (select case
      when i.precision = 4 and i.admin1 is not null then ${GOVERNORATE}::int
      when i.longitude is null or i.precision = 6 then ${COUNTRY}::int
      when i.precision >= 4 then ${AROUND}::int else ${POINT}::int end as level) x
    where ${conditionOf(filter)} and (i.longitude is not null or i.country is not null)
    group by 1, 2, 3, 4, 5, i.type`.execute(db);
  const groups = new Map<string, Part[]>();
  for (const part of rows) {
    const key = JSON.stringify([part.level, part.land, part.part, part.x, part.y]);
    const parts = groups.get(key);
    if (parts === undefined) groups.set(key, [part]);
    else parts.push(part);
  }
  const most = [...groups.values()]
    .map(joined)
    .sort((a, b) => b.n - a.n || Number(a.seq) - Number(b.seq))
    .slice(0, MOST);
  const shown = await incidentsOf(
    db,
    most.map((group) => group.seq),
  );
  return most.flatMap((group) => featureOf(group, shown.get(group.seq)) ?? []);
}

/** The parts of one place as one, of the type that most are. */
function joined(parts: readonly Part[]): Part {
  const [first, ...rest] = [...parts].sort((a, b) => b.n - a.n || (a.type < b.type ? -1 : 1));
  if (first === undefined) throw new RangeError("a place of the map has no incidents");
  return rest.reduce(
    (all, part) => ({
      ...all,
      n: all.n + part.n,
      precision: Math.min(all.precision ?? 1, part.precision ?? 1),
      east: all.east + part.east,
      north: all.north + part.north,
      points: all.points + part.points,
      seq: Number(part.seq) > Number(all.seq) ? part.seq : all.seq,
    }),
    first,
  );
}

interface Shown {
  seq: string;
  id: string;
  title: IncidentSummary["title"];
  country: string | null;
  admin1: string | null;
}

/** The latest incident of each place: summaries are large, so they are read of these only. */
async function incidentsOf(db: Kysely<Database>, seqs: readonly string[]): Promise<Map<string, Shown>> {
  const { rows } = await sql<Shown>`
    select seq, id, summary -> 'title' as title, coalesce(summary -> 'place' ->> 'country', country) as country, admin1
    from incident where seq = any(${[...seqs]}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.seq, row]));
}

function featureOf(group: Part, shown: Shown | undefined): MapFeature | null {
  if (shown === undefined) return null;
  const area = group.level >= GOVERNORATE;
  const admin1 = group.level === GOVERNORATE ? shown.admin1 : null;
  return {
    kind: area ? "area" : group.n > 1 ? "cluster" : "incident",
    longitude: group.points === 0 ? null : group.east / group.points,
    latitude: group.points === 0 ? null : group.north / group.points,
    count: group.n,
    type: group.type,
    precision: area ? group.level : (group.precision ?? 1),
    incident: shown.id,
    title: shown.title,
    ...(shown.country !== null && { country: shown.country }),
    ...(admin1 !== null && { admin1 }),
  };
}
