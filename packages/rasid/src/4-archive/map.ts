import { sql, type Kysely, type RawBuilder } from "kysely";
import type { IncidentFilter, IncidentSummary, MapFeature } from "../contract/api.js";
import type { Database } from "../2-store/schema.js";
import { isPast } from "./known.js";
import { incidentsIn } from "./list-known.js";

/** What a feature stands for: a point, a governorate, an area around a point, a country. */
const [POINT, GOVERNORATE, AROUND, COUNTRY] = [1, 4, 5, 6];

/** Incidents of one type in one place. */
interface Part {
  around: boolean;
  x: number | null;
  y: number | null;
  country: string | null;
  admin1: string | null;
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
  // Written out: with a parameter, what is shown and what is grouped by would not be seen to be the same.
  const size = sql.lit(cell);
  const governorate = sql`(i.precision = 4 and i.admin1 is not null)`;
  const country = sql`(i.longitude is null or i.precision = 6)`;
  const told = sql`i.type, count(*)::int as n, min(i.precision) as precision, coalesce(sum(i.longitude), 0) as east,
    coalesce(sum(i.latitude), 0) as north, count(i.longitude)::int as points, max(i.seq) as seq`;
  const x = sql`floor(i.longitude / ${size})::int`;
  const y = sql`floor(i.latitude / ${size})::int`;
  const around = sql`coalesce(i.precision, 1) >= 4`;
  const part = sql`case when ${governorate} then i.admin1 end`;
  // Points and areas apart, each by few plain columns: the planner then groups them without sorting.
  // What no index holds is looked for once.
  const once = [filter.q, filter.actor, filter.outlet, filter.place].some((one) => one !== undefined);
  const incidents = await incidentsIn(db, filter);
  const { rows } = await sql<Part>`
    with i as ${once ? sql`materialized` : sql`not materialized`} (
      select i.seq, i.type, i.precision, i.longitude, i.latitude, i.country, i.admin1 from ${incidents})
    select ${around} as around, ${x} as x, ${y} as y, null as country, null as admin1, ${told}
    from i where ${country} is not true and ${governorate} is not true
    group by ${around}, ${x}, ${y}, i.type
    union all
    select false as around, null as x, null as y, i.country, ${part} as admin1, ${told}
    from i where (${governorate} or (${country} and i.country is not null))
    group by i.country, ${part}, i.type`.execute(db);
  const groups = new Map<string, Part[]>();
  for (const part of rows) {
    const key = JSON.stringify([part.around, part.x, part.y, part.country, part.admin1]);
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
    isPast(filter) ? incidents : sql`incident i`,
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
}

/** The latest incident of each place: summaries are large, so they are read of these only. */
async function incidentsOf(
  db: Kysely<Database>,
  among: RawBuilder<unknown>,
  seqs: readonly string[],
): Promise<Map<string, Shown>> {
  const { rows } = await sql<Shown>`
    select i.seq, i.id, i.summary -> 'title' as title, coalesce(i.summary -> 'place' ->> 'country', i.country) as country
    from ${among} where i.seq = any(${[...seqs]}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.seq, row]));
}

function featureOf(group: Part, shown: Shown | undefined): MapFeature | null {
  if (shown === undefined) return null;
  const level =
    group.x !== null ? (group.around ? AROUND : POINT) : group.admin1 !== null ? GOVERNORATE : COUNTRY;
  return {
    kind: level !== POINT ? "area" : group.n > 1 ? "cluster" : "incident",
    longitude: group.points === 0 ? null : group.east / group.points,
    latitude: group.points === 0 ? null : group.north / group.points,
    count: group.n,
    type: group.type,
    precision: level === POINT ? (group.precision ?? 1) : level,
    incident: shown.id,
    title: shown.title,
    ...(shown.country !== null && { country: shown.country }),
    ...(group.admin1 !== null && { admin1: group.admin1 }),
  };
}
