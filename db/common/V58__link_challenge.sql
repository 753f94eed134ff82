-- A pupil or a parent says that a link is wrong. They have no account: a member of staff enters it. While it is not answered the link counts nowhere.
create table link_challenge (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    link_id     bigint                      not null references peer_link (id) on delete cascade,
    raised_by   varchar(16)                 not null,
    received_on date                        not null,
    answer_by   date                        not null,
    said        bytea                       not null,
    edition     int                         not null,
    entered_by  bigint                      not null references account (id),
    entered_at  timestamp(3) with time zone not null,
    outcome     varchar(16),
    answer      bytea,
    answered_by bigint                      references account (id),
    answered_at timestamp(3) with time zone
);
create index link_challenge_by_link on link_challenge (school_id, link_id);

-- Links that were brought in as a list, so that they can be taken back as one.
create table link_import (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    file_name   bytea                       not null,
    imported_at timestamp(3) with time zone not null,
    imported_by bigint                      not null references account (id),
    undone_at   timestamp(3) with time zone
);
alter table link_evidence add column import_id bigint references link_import (id);
create index link_evidence_by_import on link_evidence (school_id, import_id);
