-- That two low-level concerns are about one person, where the names that were typed differ. A row is added by the head and deleted when the head says that they
-- are two persons after all. It goes with either of them.
create table low_level_merge (
    id        bigint                      not null primary key,
    school_id bigint                      not null references school (id),
    version   bigint                      not null,
    entry_id  bigint                      not null references low_level_concern (id) on delete cascade,
    same_id   bigint                      not null references low_level_concern (id) on delete cascade,
    merged_at timestamp(3) with time zone not null,
    merged_by bigint                      not null references account (id)
);
create index low_level_merge_by_entry on low_level_merge (school_id, entry_id);

-- That the head began a record of an allegation from a low-level concern: the record is a concern about an adult, which the head alone reads. It goes with either.
create table allegation_source (
    id         bigint not null primary key,
    school_id  bigint not null references school (id),
    version    bigint not null,
    entry_id   bigint not null references low_level_concern (id) on delete cascade,
    concern_id bigint not null references concern (id) on delete cascade,
    unique (entry_id, concern_id)
);
create index allegation_source_by_concern on allegation_source (school_id, concern_id);
