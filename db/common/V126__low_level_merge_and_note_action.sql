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

-- What a colleague is asked to do because of a note about a pupil that belongs to no concern. Its owner sees the words alone. It goes with its note.
create table note_action (
    id        bigint                      not null primary key,
    school_id bigint                      not null references school (id),
    version   bigint                      not null,
    note_id   bigint                      not null references case_note (id) on delete cascade,
    task      bytea                       not null,
    owner_id  bigint                      not null references account (id),
    due_on    date                        not null,
    asked_by  bigint                      not null references account (id),
    asked_at  timestamp(3) with time zone not null,
    done_by   bigint                      references account (id),
    done_at   timestamp(3) with time zone,
    could_not boolean                     not null,
    outcome   bytea,
    reminded  int                         not null
);
create index note_action_by_note on note_action (school_id, note_id);
create index note_action_by_owner on note_action (school_id, owner_id);
