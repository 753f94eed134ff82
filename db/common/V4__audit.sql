-- What was done, refused and failed. Entries and seals are only ever added. No entry holds content.
-- school_id 0 is the installation itself: somebody who has not signed in, or a job for no school.

create table audit_entry (
    id           bigint                      not null primary key,
    school_id    bigint                      not null,
    at           timestamp(3) with time zone not null,
    actor_role   varchar(32)                 not null,
    account_id   bigint,
    action       varchar(80)                 not null,
    outcome      varchar(8)                  not null,
    subject_kind varchar(40),
    subject_id   bigint
);
create index audit_entry_by_school on audit_entry (school_id, at);
create index audit_entry_by_subject on audit_entry (school_id, subject_kind, subject_id);

create table audit_seal (
    id        bigint      not null primary key,
    school_id bigint      not null,
    seq       bigint      not null,
    entry_id  bigint      not null,
    hash      varchar(64) not null,
    unique (school_id, seq),
    unique (entry_id)
);

-- The head of each school's chain; mac is keyed, so that a chain rewritten in the database does not match it.
create table audit_chain (
    school_id bigint      not null primary key,
    last_seq  bigint      not null,
    last_hash varchar(64) not null,
    mac       varchar(64) not null
);
