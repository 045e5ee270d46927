-- Words stand with the number of their incident, which the index of lists holds too: what has a word is found without
-- reading the lines. Who took part and where it was have an index of their own.
alter table incident_words add column seq bigint;
update incident_words w set seq = i.seq from incident i where i.id = w.incident;
alter table incident_words drop column incident;
alter table incident_words add primary key (seq);
create index incident_actors on incident using gin (actors);
create index incident_place on incident ((summary -> 'place' ->> 'geonamesId')) where summary is not null;
