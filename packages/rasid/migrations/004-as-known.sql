-- What is needed to tell what this archive held at an instant: what an older extractor had read of a version, until it was
-- read anew, and since when a report was known to be a copy.
create table reading (
  seq bigint generated always as identity primary key,
  report text not null,
  version integer not null,
  extractor text not null,
  extraction jsonb not null,
  until timestamptz not null
);
create index reading_report on reading (report, version);

create table copy_log (
  seq bigint generated always as identity primary key,
  report text not null,
  copy_of text,
  at timestamptz not null
);
create index copy_log_report on copy_log (report, seq);
insert into copy_log (report, copy_of, at) select id, copy_of, first_retrieved_at from report where copy_of is not null;
