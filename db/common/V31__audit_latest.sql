-- Among millions of entries the latest, and those of one person, are read off an index in the order in which they are shown; the embedded database does so only where the order of the
-- query is the index's own, with the school first. Whose an entry is: whoever did it; while somebody signs in they are nobody yet, and it is about the account. The database works that out
-- by itself, so that nobody can set it apart from what the chain holds.
alter table audit_entry add column person_id bigint generated always as (coalesce(account_id, case when subject_kind = 'account' then subject_id end)) ${stored};
create index audit_entry_latest on audit_entry (school_id desc, at desc, id desc);
create index audit_entry_by_person on audit_entry (school_id desc, person_id desc, at desc, id desc);
-- What is not sealed yet is looked for every few seconds, among the last numbers of one school.
create index audit_entry_by_number on audit_entry (school_id, id);
-- Whose an entry is has the index above.
drop index audit_entry_by_account;
