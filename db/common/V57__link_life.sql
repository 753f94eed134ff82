-- The life of a link: who proposed it and why, who decided, when it is looked at again, when it went. What holds now stands in peer_link; every state
-- that it has been in, the newest too, is a row of peer_link_version.

alter table peer_link add column edition int default 1 not null;
alter table peer_link add column kept_at timestamp(3) with time zone;
alter table peer_link add column kept_by bigint references account (id);
alter table peer_link add column strengths bytea;
alter table peer_link add column risks bytea;
-- Why it is recorded, and which action it serves.
alter table peer_link add column reason bytea;
alter table peer_link add column serves bytea;
-- The day on which it ended; null while it lives. A grace period after it everything of it is deleted.
alter table peer_link add column ended_on date;
create index peer_link_by_b on peer_link (school_id, pupil_b);
create index peer_link_by_state on peer_link (school_id, state, review_on);

-- A piece that nobody has graded yet has no grade. told: how its recorder knows, in plain words; said_by: who saw or said it.
alter table link_evidence alter column source drop not null;
alter table link_evidence alter column information drop not null;
alter table link_evidence alter column handling drop not null;
alter table link_evidence add column told varchar(24) default 'NOT_RECORDED' not null;
alter table link_evidence add column said_by bytea;
alter table link_evidence add column graded_at timestamp(3) with time zone;
alter table link_evidence add column graded_by bigint references account (id);
create index link_evidence_by_recorder on link_evidence (school_id, recorded_by);

-- graded: the grades of its evidence then, in words and without what the evidence says; why: what whoever did this said of it.
create table peer_link_version (
    id        bigint                      not null primary key,
    school_id bigint                      not null references school (id),
    version   bigint                      not null,
    link_id   bigint                      not null references peer_link (id) on delete cascade,
    edition   int                         not null,
    kept_at   timestamp(3) with time zone not null,
    kept_by   bigint                      references account (id),
    step      varchar(24)                 not null,
    state     varchar(16)                 not null,
    review_on date                        not null,
    strengths bytea,
    risks     bytea,
    reason    bytea,
    serves    bytea,
    graded    bytea,
    why       bytea,
    unique (link_id, edition)
);

-- What was deleted, when and why: no name, no id of a pupil or of what it was, no word.
create table link_tombstone (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    kind       varchar(16)                 not null,
    removed_at timestamp(3) with time zone not null,
    why        varchar(16)                 not null
);
create index link_tombstone_by_time on link_tombstone (school_id, removed_at);
