-- As what each concern was counted when its school year was published to governors: so that a correction of the year knows which concerns are not that any more, and tells no change that is about a few children. No pupil is in it, and it goes with the concern.
create table counted_concern (
    id          bigint not null primary key,
    school_id   bigint not null references school (id),
    version     bigint not null,
    school_year int    not null,
    concern_id  bigint not null references concern (id) on delete cascade,
    place_id    bigint not null,
    band_id     bigint not null,
    category_id bigint not null,
    received_on date   not null,
    constraint counted_concern_once unique (school_id, school_year, concern_id)
);
create index counted_concern_concern on counted_concern (concern_id);
