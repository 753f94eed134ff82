-- Staff who come in with a roster, and a folder that is looked into by night.

-- An account that an import made and whose owner has not been sent a link yet: the administrator sends them, all at once or one by one.
alter table account add column invitation_waits boolean default false not null;

-- A member of staff whom a roster has named: by which number (hashed: it is only ever compared), whether an import made the account, and the last
-- day that an import gave, which is the only one that an import takes away again.
create table staff_member (
    id          bigint  not null primary key,
    school_id   bigint  not null references school (id),
    version     bigint  not null,
    account_id  bigint  not null unique references account (id),
    source_hash varchar(64),
    brought_in  boolean not null,
    ends_given  date
);
create unique index staff_member_by_source on staff_member (school_id, source_hash);

-- What a batch did to each account, so that it can be taken back. before_entry is what the account said, encrypted; source_before and given_before are
-- what staff_member said.
create table staff_change (
    id            bigint      not null primary key,
    school_id     bigint      not null references school (id),
    version       bigint      not null,
    batch_id      bigint      not null references roster_batch (id),
    account_id    bigint      not null references account (id),
    kind          varchar(16) not null,
    before_entry  bytea,
    source_before varchar(64),
    given_before  date,
    version_after bigint      not null
);
create index staff_change_by_batch on staff_change (school_id, batch_id);
create index staff_change_by_account on staff_change (account_id);

-- What of a file is taken in, and what of it was.
alter table roster_batch add column format varchar(16) default 'SIMPLE' not null;
alter table roster_batch add column with_pupils boolean default true not null;
alter table roster_batch add column with_staff boolean default false not null;
alter table roster_batch add column staff_leave varchar(16) default 'NOBODY' not null;
alter table roster_batch add column invite boolean default false not null;
alter table roster_batch add column staff_added int default 0 not null;
alter table roster_batch add column staff_changed int default 0 not null;
alter table roster_batch add column staff_gone int default 0 not null;
-- Came from the watched folder; why_look: keys of sentences and numbers, why a person has to look at it first.
alter table roster_batch add column from_folder boolean default false not null;
alter table roster_batch add column why_look varchar(500);

-- How the watched folder of a school stands. passed_over: the files that were there when one was taken, encrypted, so that none of them is taken after it.
create table roster_watch (
    id           bigint                      not null primary key,
    school_id    bigint                      not null unique references school (id),
    version      bigint                      not null,
    begun_at     timestamp(3) with time zone not null,
    night        date,
    looked_at    timestamp(3) with time zone,
    taken_at     timestamp(3) with time zone,
    result       varchar(24)                 not null,
    detail       varchar(500),
    batch_id     bigint references roster_batch (id),
    content_hash varchar(64),
    passed_over  bytea,
    seen_file    varchar(64),
    seen_at      timestamp(3) with time zone,
    told         varchar(100)
);
