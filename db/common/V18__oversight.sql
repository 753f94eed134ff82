-- The record is looked through by person, by action and by what came of it. Beside V4's two: by moment, and by what it was about.
create index audit_entry_by_account on audit_entry (school_id, account_id, at);
create index audit_entry_by_action on audit_entry (school_id, action, at);
create index audit_entry_by_outcome on audit_entry (school_id, outcome, at);

-- A check of a chain from its first entry to its end: how far it is, and what it found.
create table audit_check (
    id         bigint                      not null primary key,
    school_id  bigint                      not null,
    version    bigint                      not null,
    begun_at   timestamp(3) with time zone not null,
    touched_at timestamp(3) with time zone not null,
    begun_by   bigint,
    is_over    boolean                     not null,
    entries    bigint                      not null,
    checked    bigint                      not null,
    seq        bigint                      not null,
    entry_id   bigint                      not null,
    fault      varchar(12)
);
create index audit_check_by_school on audit_check (school_id, id);
