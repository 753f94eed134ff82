-- What keeps one pupil safe after harm between pupils. Each pupil of a concern has a plan of their own, so that no plan tells what another says.
-- A row is the plan as it is now. Every state that it has been in is a row of safety_plan_version, the newest too, and safety_plan_spot says
-- where and when the pupils meet in that state.
create table safety_plan (
    id               bigint                      not null primary key,
    school_id        bigint                      not null references school (id),
    version          bigint                      not null,
    concern_id       bigint                      not null references concern (id) on delete cascade,
    pupil_id         bigint                      not null references pupil (id),
    reminded         int                         not null,
    edition          int                         not null,
    kept_at          timestamp(3) with time zone not null,
    kept_by          bigint                      references account (id),
    step             varchar(12)                 not null,
    state            varchar(12)                 not null,
    owner_id         bigint                      not null references account (id),
    trusted_adult_id bigint                      references account (id),
    due_on           date                        not null,
    outcome          varchar(12),
    risks            bytea                       not null,
    route            bytea,
    separation       bytea,
    pupil_says       bytea,
    parents_say      bytea,
    review_note      bytea,
    outcome_note     bytea
);
create index safety_plan_by_concern on safety_plan (school_id, concern_id);
create index safety_plan_by_pupil on safety_plan (school_id, pupil_id);
create index safety_plan_by_owner on safety_plan (school_id, owner_id, state);
create index safety_plan_by_due on safety_plan (school_id, state, due_on);

create table safety_plan_version (
    id               bigint                      not null primary key,
    school_id        bigint                      not null references school (id),
    version          bigint                      not null,
    plan_id          bigint                      not null references safety_plan (id) on delete cascade,
    edition          int                         not null,
    kept_at          timestamp(3) with time zone not null,
    kept_by          bigint                      references account (id),
    step             varchar(12)                 not null,
    state            varchar(12)                 not null,
    owner_id         bigint                      not null references account (id),
    trusted_adult_id bigint                      references account (id),
    due_on           date                        not null,
    outcome          varchar(12),
    risks            bytea                       not null,
    route            bytea,
    separation       bytea,
    pupil_says       bytea,
    parents_say      bytea,
    review_note      bytea,
    outcome_note     bytea,
    unique (plan_id, edition)
);

create table safety_plan_spot (
    id         bigint not null primary key,
    school_id  bigint not null references school (id),
    version    bigint not null,
    state_id   bigint not null references safety_plan_version (id) on delete cascade,
    position   int    not null,
    place_id   bigint not null references place (id),
    band_id    bigint references band (id),
    unique (state_id, position)
);
create index safety_plan_spot_by_place on safety_plan_spot (school_id, place_id);
