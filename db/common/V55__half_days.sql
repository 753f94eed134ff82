-- A day on which the school opens later or closes earlier than the times of its day say, in minutes of the day; null where that end is as on other days.
create table half_day (
    id        bigint       not null primary key,
    school_id bigint       not null references school (id),
    version   bigint       not null,
    held_on   date         not null,
    opens_at  int,
    closes_at int,
    reason    varchar(120) not null,
    check (opens_at is not null or closes_at is not null),
    unique (school_id, held_on)
);
