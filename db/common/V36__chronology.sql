-- What a chronology keeps of itself; all else in it is read from where it is kept.

-- An entry left a pupil's chronology, because the pupil had been filed by mistake: on which day and by whom, and nothing of what stood there.
create table chronology_tombstone (
    id           bigint not null primary key,
    school_id    bigint not null references school (id),
    version      bigint not null,
    pupil_id     bigint not null references pupil (id) on delete cascade,
    taken_out_on date   not null,
    taken_out_by bigint references account (id)
);
create index chronology_tombstone_of on chronology_tombstone (school_id, pupil_id);

-- A chronology was made into a file. reason: why with everybody's name in it; null where others were taken out.
create table chronology_print (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    pupil_id   bigint                      not null references pupil (id) on delete cascade,
    printed_at timestamp(3) with time zone not null,
    printed_by bigint                      references account (id),
    reason     bytea
);
create index chronology_print_of on chronology_print (school_id, pupil_id);
