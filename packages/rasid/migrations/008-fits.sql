-- Which accounts fit each other, each pair in both directions: the neighbourhood of a new account is followed along these,
-- and only the new one is looked for and weighed. All accounts are filed and weighed anew by what next writes to the archive.
create table link_fit (
  report text not null,
  event text not null,
  other_report text not null,
  other_event text not null,
  primary key (report, event, other_report, other_event)
);
-- With each event stands what linking needs of its report, so that an account is read from one table.
alter table event add column published_at text;
alter table event add column setting jsonb;
delete from link_key;
