-- A school's own line of guidance for a category. What has no row has the product's line, which so reaches every school that changed nothing.
-- default_since is the version of the product's line that was there when the school wrote its own: a newer one is shown beside it.
create table guidance (
    id            bigint                      not null primary key,
    school_id     bigint                      not null references school (id),
    version       bigint                      not null,
    category_id   bigint                      not null references category (id) on delete cascade,
    words         bytea                       not null,
    edition       varchar(160)                not null,
    default_since date,
    changed_at    timestamp(3) with time zone not null,
    changed_by    bigint                      not null references account (id),
    unique (school_id, category_id)
);

-- Injuries that whoever logged a concern marked on the body map: which part of the body, and a few words, both encrypted. They go with their concern.
create table injury (
    id         bigint not null primary key,
    school_id  bigint not null references school (id),
    version    bigint not null,
    concern_id bigint not null references concern (id) on delete cascade,
    position   int    not null,
    region     bytea  not null,
    words      bytea
);
create index injury_by_concern on injury (school_id, concern_id);
