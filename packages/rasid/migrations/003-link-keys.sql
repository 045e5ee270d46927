-- Where accounts of one incident are looked for: a hash of what they are filed under, and the day. An archive of before
-- has no rows here until it is next written to, which files all its accounts anew (src/4-archive/refile.ts).
drop table link_key;
create table link_key (
  key bigint not null,
  day integer not null,
  approximate boolean not null,
  tokens integer[],
  report text not null,
  event text not null
);
create index link_key_key on link_key (key, day);
create index link_key_report on link_key (report);
