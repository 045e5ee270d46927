// Fills an archive with made-up incidents as lists and maps read them, without reports behind them: for measuring the
// page, which 100,000 reports read and linked one by one would take hours to allow.
import { sql } from "kysely";

const TYPES = "ASSAULT COERCE PROTEST MOBILIZE THREATEN SANCTION ACCUSE CONSULT AGREE SUPPORT AID".split(" ");
const COUNTRIES = "SY IQ LB PS YE SD LY EG JO SA SO AF".split(" ");
const OUTLETS = "سانا رويترز الجزيرة السومرية واع سبأ سونا وفا".split(" ");
const ACTORS = 60;
const BATCH = 10_000;

/** Adds incidents up to `count`; the same seed gives the same ones. */
export async function fillIncidents(db, count) {
  await sql`select setseed(0.42)`.execute(db);
  await sql`insert into actor (id, name, name_ar, kind) select 'bench-' || g, 'Actor ' || g, 'الفاعل ' || g, 'armed-group'
    from generate_series(1, ${ACTORS}::int) g`.execute(db);
  for (let from = 0; from < count; from += BATCH) {
    await sql`
      insert into incident (id, founded_at, summary, type, status, background, day_from, day_to, country, admin1, latitude,
        longitude, precision, killed, outlets, accounts, contested, first_reported, last_reported, actors, outlet_names)
      select lpad(to_hex(g), 12, '0'), now(), jsonb_build_object(
          'title', jsonb_build_object('ar', 'هجوم مسلح في بلدة رقم ' || g || ': ' || killed || ' قتلى', 'en', 'Armed attack in town ' || g || ': ' || killed || ' killed'),
          'type', type, 'mode', '[]'::jsonb, 'status', 'asserted', 'background', false, 'time', day::text,
          'place', jsonb_build_object('name', 'Town ' || g, 'nameAr', 'بلدة ' || g, 'geonamesId', 1000 + g % 3000, 'country', country, 'admin1', 'Region ' || g % 15, 'latitude', lat, 'longitude', lon, 'precision', fine),
          'country', country, 'actors', jsonb_build_array(jsonb_build_object('id', actor, 'name', actor, 'nameAr', actor)), 'recipients', '[]'::jsonb,
          'figures', jsonb_build_array(jsonb_build_object('kind', 'killed', 'best', killed, 'low', killed, 'high', killed + 2, 'approximate', false, 'outlets', told, 'contested', contested, 'rule', 'figure.most-outlets')),
          'outlets', told, 'accounts', told + 1, 'contested', contested, 'firstReported', day::text, 'lastReported', day::text),
        type, 'asserted', false, day, day, country, 'Region ' || g % 15, lat, lon, fine, killed, told, told + 1, contested,
        day, day, array[actor], array[outlet]
      from (
        select g, (${TYPES}::text[])[1 + floor(random() * ${TYPES.length})] as type,
          (${COUNTRIES}::text[])[1 + floor(random() * ${COUNTRIES.length})] as country,
          (${OUTLETS}::text[])[1 + floor(random() * ${OUTLETS.length})] as outlet,
          date '2018-01-01' + floor(random() * 3000)::int as day, 13 + random() * 24 as lat, 10 + random() * 50 as lon,
          (array[1, 1, 1, 2, 3, 4])[1 + floor(random() * 6)::int] as fine, floor(random() * 20)::int as killed,
          1 + floor(random() * 4)::int as told, random() < 0.1 as contested, 'bench-' || (1 + floor(random() * ${ACTORS})) as actor
        from generate_series(${from}::int + 1, ${Math.min(from + BATCH, count)}::int) g) x`.execute(db);
  }
  await sql`insert into incident_words (seq, words) select seq,
      string_to_array('هجوم مسلح في بلده رقم ' || seq || ' قتلي وقال مصدر امني ان مسلحين هاجموا حاجزا', ' ') || actors
    from incident`.execute(db);
  await sql`insert into word (word) select distinct unnest(words) from incident_words`.execute(db);
  await sql`vacuum analyze`.execute(db);
}
