-- Documents and pictures with a concern.

-- Whether staff may add files to a concern of this kind: ON, OFF, or NEVER, which a school cannot change (what is about sexual images).
alter table category add column files varchar(8) default 'ON' not null;
update category set files = 'OFF' where category_group = 'SEXUAL' and code not in ('RELATIONSHIP_ABUSE', 'FORCED_MARRIAGE');
update category set files = 'NEVER' where code in ('NUDES_SHARED', 'UPSKIRTING', 'SEXUAL_VIOLENCE', 'SEXUAL_HARASSMENT', 'SEXUAL_ACTIVITY_WITHOUT_CONSENT', 'EXPLOITATION_SEXUAL', 'SEXUAL_ABUSE_HOME');

-- A file: whose, what kind, and what became of it. concern_id null: it waits with the form (submission) that it was chosen in. Whoever really deletes
-- a concern deletes its files. name and sha256 go when a file is purged; the row stays as a tombstone without content.
create table attachment (
    id             bigint                      not null primary key,
    school_id      bigint                      not null references school (id),
    version        bigint                      not null,
    concern_id     bigint                      references concern (id) on delete cascade,
    submission     varchar(64),
    added_by       bigint                      not null references account (id),
    added_at       timestamp(3) with time zone not null,
    kind           varchar(16)                 not null,
    state          varchar(16)                 not null,
    size_bytes     int                         not null,
    pages          int                         not null,
    pages_drawn    int                         not null,
    name           bytea,
    sha256         bytea,
    quarantined_at timestamp(3) with time zone,
    quarantined_by bigint                      references account (id),
    purged_at      timestamp(3) with time zone,
    purged_by      bigint                      references account (id),
    purged_because varchar(24),
    check (concern_id is not null or submission is not null)
);
create index attachment_by_concern on attachment (school_id, concern_id);
create index attachment_by_submission on attachment (school_id, submission);

-- What is in it, in pieces, so that a change of keys holds a few megabytes at a time. part 0 is the original as it was sent in, part 1 and on are
-- its pages as they are shown.
create table attachment_piece (
    id            bigint not null primary key,
    school_id     bigint not null references school (id),
    version       bigint not null,
    attachment_id bigint not null references attachment (id) on delete cascade,
    part          int    not null,
    position      int    not null,
    content       bytea  not null,
    unique (attachment_id, part, position)
);
