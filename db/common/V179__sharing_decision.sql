-- What the school decided about sharing, with its reasons, as it is now: shared, shared in part, not shared, not yet. Every state that it has been
-- in, the newest too, is a row of sharing_decision_version. All that was typed is one encrypted text. complete_by is set where it was shared in an
-- emergency and the reasons are still to be written. No pattern reads these tables.
create table sharing_decision (
    id            bigint                      not null primary key,
    school_id     bigint                      not null references school (id),
    version       bigint                      not null,
    edition       int                         not null,
    kept_at       timestamp(3) with time zone not null,
    kept_by       bigint                      references account (id),
    step          varchar(12)                 not null,
    outcome       varchar(12)                 not null,
    note          bytea,
    answers       bytea                       not null,
    request_id    bigint                      references sharing_request (id),
    agency_code   varchar(40)                 not null,
    person_id     bigint                      references agency_person (id) on delete set null,
    decided_at    timestamp(3) with time zone not null,
    decided_by    bigint                      references account (id),
    emergency     boolean                     not null,
    complete_by   timestamp(3) with time zone,
    look_again_on date,
    agreed_by     bigint                      references account (id)
);
create index sharing_decision_of_school on sharing_decision (school_id, step);
create index sharing_decision_by_request on sharing_decision (school_id, request_id);

create table sharing_decision_pupil (
    id          bigint not null primary key,
    school_id   bigint not null references school (id),
    version     bigint not null,
    decision_id bigint not null references sharing_decision (id) on delete cascade,
    pupil_id    bigint not null references pupil (id),
    unique (school_id, decision_id, pupil_id)
);
create index sharing_decision_pupil_by_pupil on sharing_decision_pupil (school_id, pupil_id);

create table sharing_decision_version (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    decision_id bigint                      not null references sharing_decision (id) on delete cascade,
    edition     int                         not null,
    kept_at     timestamp(3) with time zone not null,
    kept_by     bigint                      references account (id),
    step        varchar(12)                 not null,
    outcome     varchar(12)                 not null,
    note        bytea,
    answers     bytea                       not null,
    unique (decision_id, edition)
);
