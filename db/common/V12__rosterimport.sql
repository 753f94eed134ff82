-- A roll that comes from the school's information system, file by file.

-- Not every pupil has a UPN or a known day of birth, and a registration group can have a long name.
-- source_hash is the pupil's number in the system that the roll comes from, hashed: it is only ever compared.
alter table pupil alter column upn drop not null;
alter table pupil alter column upn_hash drop not null;
alter table pupil alter column date_of_birth drop not null;
alter table pupil alter column reg_group set data type varchar(60);
alter table pupil add column source_hash varchar(64);
-- A pupil whom an import added and its undo took back: on no roll, and deleted by the night where nothing is kept about them. Whether something is,
-- an undo must not tell: whoever imports may not know whom concerns name.
alter table pupil add column taken_back boolean default false not null;
create unique index pupil_by_source on pupil (school_id, source_hash);

-- The file stands here, encrypted, only until it has been taken in or thrown away. notes holds keys of sentences, with file and line.
create table roster_batch (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    file_name  bytea                       not null,
    content    bytea,
    state      varchar(16)                 not null,
    absent_leave boolean                   not null,
    pupils     int                         not null,
    added      int                         not null,
    changed    int                         not null,
    gone       int                         not null,
    returned   int                         not null,
    refused    int                         not null,
    notes      bytea,
    attempt    int                         not null,
    created_at timestamp(3) with time zone not null,
    created_by bigint                      references account (id),
    touched_at timestamp(3) with time zone not null
);
create index roster_batch_by_state on roster_batch (school_id, state);

-- What a batch did to each pupil, so that it can be taken back. before_entry is what the roll said, encrypted; it goes when it can no longer be needed.
create table roster_change (
    id            bigint      not null primary key,
    school_id     bigint      not null references school (id),
    version       bigint      not null,
    batch_id      bigint      not null references roster_batch (id),
    pupil_id      bigint      not null references pupil (id),
    kind          varchar(16) not null,
    before_entry  bytea,
    version_after bigint      not null
);
create index roster_change_by_batch on roster_change (school_id, batch_id);
create index roster_change_by_pupil on roster_change (school_id, pupil_id);
