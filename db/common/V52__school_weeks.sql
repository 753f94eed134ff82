-- When a place came to be there: patterns expect nothing of it before. Null where it was always there, as far as the school can say.
alter table place add column opened_on date;
update place set opened_on = (select min(p.closed_on) from place_successor s join place p on p.id = s.place_id where s.successor_id = place.id);

-- One run over the school weeks, from being asked for to what it let out. progress and steps are how far it is; touched_at is when that was last said.
create table pattern_run (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    state      varchar(16)                 not null,
    attempt    int                         not null,
    asked_at   timestamp(3) with time zone not null,
    touched_at timestamp(3) with time zone not null,
    ended_at   timestamp(3) with time zone,
    progress   int                         not null,
    steps      int                         not null
);
create index pattern_run_latest on pattern_run (school_id, asked_at);

-- What a run of a week counted and found, number by number, encrypted: no page reads it. With it and the release's parameters the run can be made again.
create table pattern_input (
    id         bigint not null primary key,
    school_id  bigint not null references school (id),
    version    bigint not null,
    release_id bigint not null references pattern_release (id),
    content    bytea  not null
);
create index pattern_input_release on pattern_input (release_id);

-- A pattern and its life, from week to week. places are ids in the order in which they are told. A pattern without a band is one of the whole day.
create table pattern_life (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    places      varchar(2000)               not null,
    band_id     bigint references band (id),
    state       varchar(16)                 not null,
    opened_week date                        not null,
    last_week   date                        not null,
    faded_week  date,
    alert_week  date,
    mark        varchar(16)
);
create index pattern_life_last on pattern_life (school_id, last_week);

create table pattern_event (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    pattern_id bigint                      not null references pattern_life (id),
    kind       varchar(16)                 not null,
    week       date,
    made_at    timestamp(3) with time zone not null,
    account_id bigint references account (id),
    note       bytea
);
create index pattern_event_pattern on pattern_event (pattern_id);
