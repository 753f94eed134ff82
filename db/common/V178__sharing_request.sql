-- What an agency asked of the school about children or a place, as it is now; every state that it has been in, the newest too, is a row of
-- sharing_request_version. Who asked, what for and what exactly is one encrypted text. A member of staff can pass on that someone asked;
-- a lead completes it. note: why it was closed, or what was answered. No pattern reads these tables.
create table sharing_request (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    edition     int                         not null,
    kept_at     timestamp(3) with time zone not null,
    kept_by     bigint                      references account (id),
    step        varchar(12)                 not null,
    note        bytea,
    state       varchar(12)                 not null,
    received_at timestamp(3) with time zone not null,
    received_by bigint                      references account (id),
    agency_code varchar(40),
    person_id   bigint                      references agency_person (id) on delete set null,
    due_at      timestamp(3) with time zone,
    asked       bytea                       not null
);
create index sharing_request_of_school on sharing_request (school_id, state);

create table sharing_request_pupil (
    id         bigint not null primary key,
    school_id  bigint not null references school (id),
    version    bigint not null,
    request_id bigint not null references sharing_request (id) on delete cascade,
    pupil_id   bigint not null references pupil (id),
    unique (school_id, request_id, pupil_id)
);
create index sharing_request_pupil_by_pupil on sharing_request_pupil (school_id, pupil_id);

create table sharing_request_version (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    request_id bigint                      not null references sharing_request (id) on delete cascade,
    edition    int                         not null,
    kept_at    timestamp(3) with time zone not null,
    kept_by    bigint                      references account (id),
    step       varchar(12)                 not null,
    note       bytea,
    state      varchar(12)                 not null,
    asked      bytea                       not null,
    unique (request_id, edition)
);
