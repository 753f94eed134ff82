-- What counts said of a plan at its review: made once, and never again. The figures are weekly counts of places, without a pupil.
create table plan_evaluation (
    id           bigint                      not null primary key,
    school_id    bigint                      not null references school (id),
    version      bigint                      not null,
    plan_id      bigint                      not null references intervention_plan (id) on delete cascade,
    answer       varchar(20)                 not null,
    felt         varchar(12)                 not null,
    confidence   varchar(12)                 not null,
    reading      varchar(32)                 not null,
    own_gone     boolean                     not null,
    refusals     varchar(200)                not null,
    weeks_needed int                         not null,
    figures      bytea                       not null,
    made_by      bigint                      not null references account (id),
    made_at      timestamp(3) with time zone not null,
    constraint plan_evaluation_once unique (plan_id)
);
create index plan_evaluation_by_school on plan_evaluation (school_id, plan_id);

-- What was decided at a review, and why; each stays beside the next. Where it is to spread, the draft of another place.
create table plan_decision (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    plan_id    bigint                      not null references intervention_plan (id) on delete cascade,
    decision   varchar(12)                 not null,
    reason     bytea                       not null,
    spread_to  bigint,
    decided_by bigint                      not null references account (id),
    decided_at timestamp(3) with time zone not null,
    constraint plan_decision_spread check ((decision = 'SPREAD') = (spread_to is not null))
);
create index plan_decision_by_plan on plan_decision (school_id, plan_id);
