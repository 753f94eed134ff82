-- Of which stage of a course somebody was reminded, and when: a stage is told once. A later one (it ends soon, it ended, four weeks later) is another row.
create table training_reminder (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    course_id  bigint                      not null references training_course (id),
    account_id bigint                      not null references account (id),
    stage      varchar(24)                 not null,
    sent_at    timestamp(3) with time zone not null,
    constraint training_reminder_once unique (school_id, course_id, account_id, stage)
);
create index training_reminder_by_time on training_reminder (school_id, sent_at);
