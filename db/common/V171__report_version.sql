-- A presented report is never changed: a later version of it replaces it, and says why.
alter table governor_report add column number int default 1 not null;
alter table governor_report add column reason bytea;
alter table governor_report drop constraint governor_report_once;
alter table governor_report add constraint governor_report_once unique (school_id, school_year, term, number);
alter table governor_report add constraint governor_report_number check (number >= 1);
alter table governor_report add constraint governor_report_reason check (number > 1 or reason is null);
