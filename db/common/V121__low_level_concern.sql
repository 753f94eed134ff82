-- A low-level concern: what a member of staff told the head about the conduct of an adult who works here. It is not harm; that goes to the head at once.
-- about_id: the adult's account; null where they have none, and about_name says who it is. A row is added and never changed (db/postgresql/afterMigrate.sql);
-- the head deletes those of a person who has left. submission is the form's own key: a form sent twice is kept once.
create table low_level_concern (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    about_id    bigint                      references account (id),
    about_name  bytea,
    happened_on date                        not null,
    facts       bytea                       not null,
    context     bytea,
    logged_at   timestamp(3) with time zone not null,
    logged_by   bigint                      not null references account (id),
    submission  varchar(64)                 not null,
    unique (school_id, logged_by, submission)
);
create index low_level_concern_by_about on low_level_concern (school_id, about_id);

-- What the head did about one, why, and what came of it. Added beside the earlier ones, and never changed. It goes with its low-level concern.
create table low_level_record (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    entry_id    bigint                      not null references low_level_concern (id) on delete cascade,
    outcome     varchar(16)                 not null,
    done        bytea,
    rationale   bytea                       not null,
    officer_on  date,
    reviewed_on date                        not null,
    kept_at     timestamp(3) with time zone not null,
    kept_by     bigint                      not null references account (id),
    submission  varchar(64)                 not null,
    unique (school_id, kept_by, submission)
);
create index low_level_record_by_entry on low_level_record (school_id, entry_id);

-- That the head deleted the low-level concerns of a person who has left: how many and why, and not whose.
create table low_level_deletion (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    entries    int                         not null,
    reason     bytea                       not null,
    deleted_at timestamp(3) with time zone not null,
    deleted_by bigint                      not null references account (id)
);
create index low_level_deletion_by_day on low_level_deletion (school_id, deleted_at);
