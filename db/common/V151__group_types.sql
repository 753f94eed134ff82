-- What is told of a school's groups as types, outside the safeguarding team and on paper: settled once in a school year. told is JSON
-- without a group or a pupil; parted says by their numbers which groups are of one type, encrypted.

create table pattern_group_types (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    school_year int                         not null,
    made_at     timestamp(3) with time zone not null,
    parted      bytea                       not null,
    told        varchar(8000)               not null
);
alter table pattern_group_types add constraint pattern_group_types_once unique (school_id, school_year);
