-- The local authority's designated officer (LADO), whom the head tells of a concern about an adult who works here. Encrypted.
alter table school add column officer_name bytea;
alter table school add column officer_phone bytea;
