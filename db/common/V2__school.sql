-- The school itself, its calendar, its day, its site and its words.

create table school (
    id      bigint       not null primary key,
    name    varchar(200) not null,
    urn     varchar(6)   not null unique,
    zone    varchar(64)  not null,
    version bigint       not null
);

-- A half-term. Six a school year; school_year is the year in which it began (2026 for 2026/27).
create table school_term (
    id          bigint      not null primary key,
    school_id   bigint      not null references school (id),
    version     bigint      not null,
    school_year int         not null,
    position    int         not null check (position between 1 and 6),
    name        varchar(60) not null,
    starts_on   date        not null,
    ends_on     date        not null,
    check (starts_on <= ends_on),
    unique (school_id, school_year, position)
);

create table closure (
    id        bigint       not null primary key,
    school_id bigint       not null references school (id),
    version   bigint       not null,
    starts_on date         not null,
    ends_on   date         not null,
    reason    varchar(120) not null,
    check (starts_on <= ends_on)
);

-- A part of the school day. code is stable (PERIOD_1, LUNCH, NOT_KNOWN); the name is the school's.
create table band (
    id         bigint      not null primary key,
    school_id  bigint      not null references school (id),
    version    bigint      not null,
    code       varchar(40) not null,
    name       varchar(80) not null,
    band_group varchar(24) not null,
    position   int         not null,
    unique (school_id, code)
);

-- When a band is, on one weekday (1 Monday .. 7 Sunday). In minutes of the day, the end not included:
-- 1440 is midnight, which the type time cannot say. A band without a row on a weekday does not exist then.
create table band_time (
    id          bigint not null primary key,
    school_id   bigint not null references school (id),
    version     bigint not null,
    band_id     bigint not null references band (id),
    weekday     int    not null check (weekday between 1 and 7),
    from_minute int    not null check (from_minute between 0 and 1439),
    to_minute   int    not null check (to_minute between 1 and 1440),
    check (from_minute < to_minute)
);

-- x and y are metres on the site plan, null where a place is not on it.
create table place (
    id          bigint           not null primary key,
    school_id   bigint           not null references school (id),
    version     bigint           not null,
    code        varchar(40)      not null,
    name        varchar(120)     not null,
    kind        varchar(40)      not null,
    place_group varchar(24)      not null,
    x           double precision,
    y           double precision,
    position    int              not null,
    unique (school_id, code)
);

-- Which place is next to which, and the walk between them in metres. One row for each direction.
create table place_neighbour (
    id           bigint           not null primary key,
    school_id    bigint           not null references school (id),
    version      bigint           not null,
    place_id     bigint           not null references place (id),
    neighbour_id bigint           not null references place (id),
    metres       double precision not null check (metres > 0),
    check (place_id <> neighbour_id),
    unique (school_id, place_id, neighbour_id)
);

create table category (
    id             bigint       not null primary key,
    school_id      bigint       not null references school (id),
    version        bigint       not null,
    code           varchar(60)  not null,
    name           varchar(120) not null,
    scope          varchar(16)  not null,
    category_group varchar(16)  not null,
    position       int          not null,
    unique (school_id, code)
);
