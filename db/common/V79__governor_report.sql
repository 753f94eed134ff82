-- What a lead says beside a closed period that governors see. A change is another row, so that nothing that governors have read can be unsaid without a trace; no text: taken away.
create table period_comment (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    period     varchar(16)                 not null,
    said       bytea,
    written_by bigint                      not null references account (id),
    written_at timestamp(3) with time zone not null
);
create index period_comment_by_period on period_comment (school_id, period, id);

-- The termly report to governors: one for a term, its texts by section, and from when it is presented on its whole content as it then was.
create table governor_report (
    id           bigint                      not null primary key,
    school_id    bigint                      not null references school (id),
    version      bigint                      not null,
    school_year  int                         not null,
    term         int                         not null,
    begun_by     bigint                      not null references account (id),
    begun_at     timestamp(3) with time zone not null,
    presented_by bigint                      references account (id),
    presented_at timestamp(3) with time zone,
    content      bytea,
    constraint governor_report_once unique (school_id, school_year, term),
    constraint governor_report_term check (term between 1 and 3),
    constraint governor_report_whole check ((presented_at is null) = (content is null) and (presented_at is null) = (presented_by is null))
);
create table governor_report_text (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    report_id  bigint                      not null references governor_report (id) on delete cascade,
    section    varchar(16)                 not null,
    edition    int                         not null,
    said       bytea,
    written_by bigint                      not null references account (id),
    written_at timestamp(3) with time zone not null,
    constraint governor_report_text_once unique (report_id, section)
);
create index governor_report_text_by_report on governor_report_text (school_id, report_id);
