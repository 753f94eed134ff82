-- What governors ask about a closed period, kept with its answers. A question that has no answer yet can be withdrawn: then its row goes. What a governor typed (own_words) is shown to other governors once it is answered.
create table governor_question (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    period     varchar(16)                 not null,
    asked      bytea                       not null,
    asked_by   bigint                      not null references account (id),
    asked_at   timestamp(3) with time zone not null,
    for_others boolean                     not null,
    own_words  boolean                     not null
);
create index governor_question_by_period on governor_question (school_id, period, id);

-- What a lead answers. A change is another row, so that nothing that governors have read can be unsaid without a trace; no text: taken away.
create table question_answer (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    question_id bigint                      not null references governor_question (id),
    edition     int                         not null,
    said        bytea,
    written_by  bigint                      not null references account (id),
    written_at  timestamp(3) with time zone not null,
    constraint question_answer_edition_once unique (school_id, question_id, edition)
);
