-- What staff log, and which part each pupil had in it.

-- occurred_from = occurred_to is an instant; both null is "not known"; an interval stays an interval.
-- submission is the form's own key: a form sent twice is logged once. reference is another system's number.
create table concern (
    id              bigint                      not null primary key,
    school_id       bigint                      not null references school (id),
    version         bigint                      not null,
    submission      varchar(64)                 not null,
    received_at     timestamp(3) with time zone not null,
    logged_by       bigint                      references account (id),
    occurred_from   timestamp(3) with time zone,
    occurred_to     timestamp(3) with time zone,
    place_id        bigint                      not null references place (id),
    band_id         bigint                      not null references band (id),
    category_id     bigint                      not null references category (id),
    source          varchar(24)                 not null,
    facts           bytea                       not null,
    opinion         bytea,
    reference       bytea,
    reference_hash  varchar(64),
    content_hash    varchar(64)                 not null,
    batch_id        bigint,
    acknowledged_at timestamp(3) with time zone,
    acknowledged_by bigint                      references account (id),
    check ((occurred_from is null) = (occurred_to is null)),
    check (occurred_from <= occurred_to),
    unique (school_id, submission)
);
create index concern_by_place on concern (school_id, place_id, band_id);
create index concern_by_received on concern (school_id, received_at);
create index concern_by_reference on concern (school_id, reference_hash);
create index concern_by_content on concern (school_id, content_hash);
create index concern_by_batch on concern (school_id, batch_id);

-- pupil_id null: somebody who could not be named.
create table involvement (
    id         bigint      not null primary key,
    school_id  bigint      not null references school (id),
    version    bigint      not null,
    concern_id bigint      not null references concern (id),
    pupil_id   bigint      references pupil (id),
    role       varchar(16) not null
);
create index involvement_by_concern on involvement (school_id, concern_id);
create index involvement_by_pupil on involvement (school_id, pupil_id);
