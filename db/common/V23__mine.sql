-- What somebody added to a concern that they had logged: a text of its own, with its moment and its author. Rows are added and never changed
-- (db/postgresql/afterMigrate.sql); they go with their concern, whatever deletes it (an import that is taken back, a purge): on delete cascade.
-- submission is the form's own key: a form sent twice is kept once.
create table addition (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    concern_id bigint                      not null references concern (id) on delete cascade,
    submission varchar(64)                 not null,
    added_at   timestamp(3) with time zone not null,
    added_by   bigint                      not null references account (id),
    words      bytea                       not null,
    unique (school_id, added_by, submission)
);
create index addition_by_concern on addition (school_id, concern_id);

-- That a lead has read an addition. A row of its own, because the addition itself never changes.
create table addition_seen (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    addition_id bigint                      not null references addition (id) on delete cascade,
    seen_at     timestamp(3) with time zone not null,
    seen_by     bigint                      not null references account (id),
    unique (school_id, addition_id)
);
