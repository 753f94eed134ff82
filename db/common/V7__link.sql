-- Ties between two pupils, held up by graded evidence. pupil_a < pupil_b: a tie has one row.

create table peer_link (
    id        bigint                      not null primary key,
    school_id bigint                      not null references school (id),
    version   bigint                      not null,
    pupil_a   bigint                      not null references pupil (id),
    pupil_b   bigint                      not null references pupil (id),
    kind      varchar(24)                 not null,
    state     varchar(16)                 not null,
    review_on date                        not null,
    check (pupil_a < pupil_b),
    unique (school_id, pupil_a, pupil_b, kind)
);

-- The 3x5x2 grading (source 1-3, information A-E, handling P or C): see the glossary. Shown as words, never as a letter.
create table link_evidence (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    link_id     bigint                      not null references peer_link (id),
    source      varchar(16)                 not null,
    information varchar(32)                 not null,
    handling    varchar(24)                 not null,
    conditions  bytea,
    observed_on date                        not null,
    recorded_by bigint                      not null references account (id),
    recorded_at timestamp(3) with time zone not null,
    note        bytea                       not null
);
create index link_evidence_by_link on link_evidence (school_id, link_id);
