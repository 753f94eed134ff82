-- What governors are told of an intervention. A change is another row, so that nothing that governors have read can be unsaid without a trace; no text: taken away.
create table plan_statement (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    plan_id    bigint                      not null references intervention_plan (id),
    edition    int                         not null,
    said       bytea,
    written_by bigint                      not null references account (id),
    written_at timestamp(3) with time zone not null,
    constraint plan_statement_edition_once unique (school_id, plan_id, edition)
);
