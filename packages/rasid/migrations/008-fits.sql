-- Which accounts fit each other, each pair in both directions: the neighbourhood of a new account is followed along these,
-- and only the new one is looked for and weighed. All accounts are filed and weighed anew by what next writes.
create table link_fit (
  report text not null,
  event text not null,
  other_report text not null,
  other_event text not null,
  primary key (report, event, other_report, other_event)
);
delete from link_key;
