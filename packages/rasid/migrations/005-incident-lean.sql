-- What lists, maps and charts filter and count by, beside the large summary: read from the index alone. Lists of actors
-- and outlets are not in it: an index entry has a greatest length.
drop index incident_order;
create index incident_order on incident (day_to desc nulls last, seq desc)
  include (day_from, type, status, country, admin1, latitude, longitude, precision, killed, outlets, accounts, contested, first_reported)
  where summary is not null and merged_into is null;
create index incident_news on incident (day_to desc nulls last, seq desc)
  include (day_from, type, status, country, admin1, latitude, longitude, precision, killed, outlets, accounts, contested, first_reported)
  where summary is not null and merged_into is null and not background;
