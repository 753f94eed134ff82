-- Which training staff and governors need, and who did it when.

-- audience: whose training it is; valid_months null: once is enough. A closed course asks nobody any more, and what was done stays.
create table training_course (
    id           bigint       not null primary key,
    school_id    bigint       not null references school (id),
    version      bigint       not null,
    name         varchar(120) not null,
    audience     varchar(24)  not null,
    valid_months int          check (valid_months between 1 and 120),
    closed_on    date
);
create index training_course_of on training_course (school_id, name);

-- A list that was brought in, so that it can be taken back.
create table training_import (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    file_name   bytea                       not null,
    imported_at timestamp(3) with time zone not null,
    imported_by bigint                      not null references account (id),
    undone_at   timestamp(3) with time zone
);

create table training_completion (
    id        bigint not null primary key,
    school_id bigint not null references school (id),
    version   bigint not null,
    course_id bigint not null references training_course (id),
    account_id bigint not null references account (id),
    done_on   date   not null,
    import_id bigint references training_import (id),
    unique (school_id, course_id, account_id, done_on)
);
create index training_completion_of on training_completion (school_id, account_id);
