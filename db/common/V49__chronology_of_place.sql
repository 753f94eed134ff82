-- The chronology of a place is taken out of here too: either a pupil's or a place's. A place is never deleted.
alter table chronology_print alter column pupil_id drop not null;
alter table chronology_print add column place_id bigint references place (id);
alter table chronology_print add check (pupil_id is null or place_id is null);
create index chronology_print_of_place on chronology_print (school_id, place_id);
