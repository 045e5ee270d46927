-- The archive: reports and their versions as they were read, the events and claims read from them, the incidents that
-- the events tell of, and what people decided. Reports, versions, claims, links and revisions are only added to.

create table outlet (
  name text primary key
);

create table report (
  seq bigint generated always as identity unique,
  id text primary key,
  url text,
  outlet text references outlet (name),
  copy_of text,
  version integer not null,
  first_retrieved_at timestamptz not null
);
create index report_url on report (url);

create table report_version (
  report text not null references report (id),
  version integer not null,
  hash text not null,
  title text,
  text text not null,
  language text not null,
  published_at text,
  retrieved_at timestamptz not null,
  extractor text not null,
  extraction jsonb not null,
  primary key (report, version)
);
create index report_version_hash on report_version (hash);

create table copy_key (
  key text not null,
  report text not null references report (id)
);
create index copy_key_key on copy_key (key, report);
create index copy_key_report on copy_key (report);
create index report_copy_of on report (copy_of) where copy_of is not null;

create table event (
  report text not null references report (id),
  id text not null,
  version integer not null,
  type text not null,
  country text,
  background boolean not null,
  status text not null,
  confidence real not null,
  data jsonb not null,
  primary key (report, id)
);

create table claim (
  report text not null references report (id),
  version integer not null,
  id text not null,
  event text not null,
  attribute text not null,
  data jsonb not null,
  primary key (report, version, id)
);

create table figure (
  report text not null,
  event text not null,
  kind text not null,
  low integer not null,
  high integer,
  approximate boolean not null,
  part boolean not null,
  foreign key (report, event) references event (report, id) on delete cascade
);

create table actor (
  id text primary key,
  name text not null,
  name_ar text not null,
  kind text not null,
  country text,
  sector text
);

create table place (
  key text primary key,
  name text not null,
  name_ar text not null,
  geonames_id integer,
  country text,
  admin1 text,
  admin2 text,
  latitude double precision,
  longitude double precision,
  precision integer
);

-- Where accounts of one incident are looked for: filed = the keys an account lies under, else the keys it looks under.
create table link_key (
  key text not null,
  filed boolean not null,
  report text not null,
  event text not null,
  foreign key (report, event) references event (report, id) on delete cascade
);
create index link_key_key on link_key (key, filed);
create index link_key_event on link_key (report, event);

create table incident (
  seq bigint generated always as identity unique,
  id text primary key,
  merged_into text references incident (id),
  founded_at timestamptz not null,
  summary jsonb,
  type text,
  status text,
  background boolean,
  day_from date,
  day_to date,
  country text,
  admin1 text,
  latitude double precision,
  longitude double precision,
  precision integer,
  killed integer,
  outlets integer,
  accounts integer,
  contested boolean,
  first_reported timestamptz,
  last_reported timestamptz,
  actors text[],
  outlet_names text[],
  words text
);
create index incident_order on incident (day_to desc nulls last, seq desc) where summary is not null;
create index incident_country on incident (country, admin1);
create index incident_type on incident (type);

create table account (
  report text not null,
  event text not null,
  incident text not null references incident (id),
  score real not null,
  reasons jsonb not null,
  rejected boolean not null default false,
  primary key (report, event),
  foreign key (report, event) references event (report, id) on delete cascade
);
create index account_incident on account (incident);

-- Every link that was ever made, so that it can be told when and why an account moved.
create table link_log (
  seq bigint generated always as identity primary key,
  report text not null,
  event text not null,
  incident text not null,
  score real not null,
  reasons jsonb not null,
  at timestamptz not null
);
create index link_log_event on link_log (report, event, seq);
create index link_log_incident on link_log (incident, seq);

create table relation (
  report text not null references report (id),
  from_event text not null,
  to_event text not null,
  kind text not null,
  start_at integer not null,
  end_at integer not null,
  quote text not null
);
create index relation_report on relation (report);

create table revision (
  seq bigint generated always as identity unique,
  id text primary key,
  kind text not null,
  incident text,
  payload jsonb not null,
  person text not null,
  reason text not null,
  at timestamptz not null,
  undoes text references revision (id)
);
