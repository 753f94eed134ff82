-- What groups of linked pupils are taken to be until two or more of a core have changed: kept from release to release, so that no change of one child is told. One row a school, written anew with
-- each run. content: pupils' ids, encrypted; whoever is on roll no more stands there without an id. No page reads it, and nothing of pattern can: it gets it in the numbers of one reading.
create table link_standing (
    id        bigint                      not null primary key,
    school_id bigint                      not null references school (id),
    version   bigint                      not null,
    kept_at   timestamp(3) with time zone not null,
    content   bytea                       not null,
    unique (school_id)
);

-- A group that was told of, and what leads say of it: which one it is over time (never used again for another), since when, and until when. No child, no number of children.
create table pattern_group (
    id         bigint not null primary key,
    school_id  bigint not null references school (id),
    version    bigint not null,
    group_no   bigint not null,
    told_from  date   not null,
    changed_on date,
    gone_on    date,
    mark       varchar(16),
    unique (school_id, group_no)
);

create table pattern_group_event (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    group_id   bigint                      not null references pattern_group (id) on delete cascade,
    kind       varchar(16)                 not null,
    made_at    timestamp(3) with time zone not null,
    account_id bigint                      not null references account (id),
    note       bytea
);
create index pattern_group_event_group on pattern_group_event (group_id);
