-- A closed half-term is published once and never again: publishing it anew after one more concern would show that it was added.
-- period is "2026-1" (school year and half-term) for what may be made only once, null for what every run makes anew.

alter table pattern_release add column period varchar(20);
alter table pattern_release add constraint pattern_release_once unique (school_id, kind, period);
