-- What a school can change later without breaking its past, and its first start.

alter table school add column phase varchar(24) default 'SECONDARY' not null;
alter table school add column first_year int default 7 not null;
alter table school add column last_year int default 13 not null;
alter table school add column out_of_hours varchar(40);
alter table school add column sign_in_notice varchar(200);
-- Whether the list of what is left to do is shown.
alter table school add column to_do_open boolean default false not null;

-- A place or category that is closed is offered until the day before; its concerns stay where they are.
alter table place add column closed_on date;
alter table category add column closed_on date;

-- What a place that was split became.
create table place_successor (
    id           bigint not null primary key,
    school_id    bigint not null references school (id),
    version      bigint not null,
    place_id     bigint not null references place (id),
    successor_id bigint not null references place (id),
    check (place_id <> successor_id),
    unique (school_id, place_id, successor_id)
);

-- A name that a place or category had until then: what was logged before was logged under it.
create table former_name (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    kind       varchar(16)                 not null,
    of_id      bigint                      not null,
    name       varchar(120)                not null,
    used_until timestamp(3) with time zone not null
);
create index former_name_of on former_name (school_id, kind, of_id);

-- The times of the school day from a date on: rows with one date are one version of it, which is in force until the next one begins.
alter table band_time add column valid_from date default date '1900-01-01' not null;

-- Whom to find when a child is in danger. weekdays are digits, 1 Monday to 7 Sunday; name and phone are encrypted.
create table duty_lead (
    id          bigint      not null primary key,
    school_id   bigint      not null references school (id),
    version     bigint      not null,
    name        bytea       not null,
    phone       bytea       not null,
    weekdays    varchar(7)  not null,
    from_minute int         not null check (from_minute between 0 and 1439),
    to_minute   int         not null check (to_minute between 1 and 1440),
    position    int         not null,
    check (from_minute < to_minute)
);

-- What somebody looked at in the set-up and found right as it is.
create table setup_step (
    id        bigint                      not null primary key,
    school_id bigint                      not null references school (id),
    version   bigint                      not null,
    step      varchar(16)                 not null,
    done_at   timestamp(3) with time zone not null,
    unique (school_id, step)
);

-- The first people of a school, until each has chosen a password: an account comes to be then. Read before anybody has signed in, by the
-- hash of a link that is shown once; so it is found by no school.
create table setup_link (
    token_hash  varchar(64)                 not null primary key,
    for_school  bigint                      not null references school (id),
    email       bytea                       not null,
    person_name bytea                       not null,
    role        varchar(32)                 not null,
    ends_at     timestamp(3) with time zone not null,
    version     bigint                      not null
);
