-- Where an emptied incident's accounts went is kept with it, so that what people decided of it is found.
create index incident_merged_into on incident (merged_into) where merged_into is not null;
