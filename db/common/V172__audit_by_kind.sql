-- What was done with records of a kind in a period, and who signed in lately, are read off this index alone: the embedded database looks a list of actions up in no index,
-- so without it the head's summary read every entry of the school, for each kind.
create index audit_entry_by_kind on audit_entry (school_id, subject_kind, at, outcome, action, account_id, subject_id);
