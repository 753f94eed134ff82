-- How safe pupils feel, and how confident staff are. Nothing here ties a code to an answer: see docs/disclosure.md.
create table survey (
    id           bigint                      not null primary key,
    school_id    bigint                      not null references school (id),
    version      bigint                      not null,
    kind         varchar(16)                 not null,
    school_year  int                         not null,
    half_term    int                         not null,
    term_name    varchar(60)                 not null,
    asked        bytea                       not null,
    opened_by    bigint                      not null references account (id),
    opened_at    timestamp(3) with time zone not null,
    closed_by    bigint                      references account (id),
    closed_at    timestamp(3) with time zone,
    slips        int,
    answers      int,
    constraint survey_closed check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (slips is null) and (closed_at is null or answers is null or answers >= 10))
);
create index survey_by_school on survey (school_id, id);

-- A code that can be used. No row of it ever changes: which codes were used is known inside survey_pool alone, and when a survey is closed all of its codes go at once.
create table survey_code (
    code_hash  varchar(64) not null primary key,
    school_id  bigint      not null references school (id),
    survey_id  bigint      not null references survey (id) on delete cascade,
    class_name varchar(60) not null
);
create index survey_code_by_survey on survey_code (school_id, survey_id, class_name);

-- One row for each survey that is open: the codes that were used and the answers that were given, two sorted lists in one ciphertext, written anew with each answer.
create table survey_pool (
    survey_id bigint not null primary key references survey (id) on delete cascade,
    school_id bigint not null references school (id),
    held      bytea  not null
);

-- What was answered: written once, all of a survey together, in random order under random keys.
create table survey_answer (
    answer_key varchar(36) not null primary key,
    school_id  bigint      not null references school (id),
    survey_id  bigint      not null references survey (id) on delete cascade,
    content    bytea       not null
);
create index survey_answer_by_survey on survey_answer (school_id, survey_id);
