-- A plan to change a context. Places and parts of the day are ids, a blank between each two; a group is known by what was published of it, never by whom it is made of.
create table intervention_plan (
    id            bigint                      not null primary key,
    school_id     bigint                      not null references school (id),
    version       bigint                      not null,
    edition       int                         not null,
    state         varchar(16)                 not null,
    title         bytea                       not null,
    context       varchar(16)                 not null,
    places        varchar(2000)               not null,
    bands         varchar(600)                not null,
    online        bytea,
    nc_year       int,
    pattern_id    bigint,
    group_id      bigint,
    group_release bigint,
    group_words   bytea,
    first_context varchar(16),
    why           bytea,
    lever         varchar(16),
    own_words     bytea,
    starts_on     date,
    review_on     date,
    learnt        bytea,
    begun_by      bigint                      not null references account (id),
    begun_at      timestamp(3) with time zone not null,
    kept_by       bigint                      not null references account (id),
    kept_at       timestamp(3) with time zone not null,
    constraint intervention_plan_days check (state = 'DRAFT' or starts_on is not null and review_on > starts_on),
    constraint intervention_plan_group check ((group_id is null) = (group_words is null)),
    constraint intervention_plan_learnt check ((state = 'CLOSED') = (learnt is not null))
);
create index intervention_plan_by_school on intervention_plan (school_id, id);

-- At most three: what is wrong now, turned into what will be true, and by what one sees it.
create table plan_goal (
    id        bigint      not null primary key,
    school_id bigint      not null references school (id),
    version   bigint      not null,
    plan_id   bigint      not null references intervention_plan (id) on delete cascade,
    position  int         not null,
    indicator bytea       not null,
    positive  bytea       not null,
    measure   varchar(20) not null,
    otherwise bytea,
    constraint plan_goal_three check (position between 0 and 2)
);
create index plan_goal_by_plan on plan_goal (school_id, plan_id);

-- What was chosen from the library, by the name that it had then.
create table plan_choice (
    id        bigint      not null primary key,
    school_id bigint      not null references school (id),
    version   bigint      not null,
    plan_id   bigint      not null references intervention_plan (id) on delete cascade,
    position  int         not null,
    entry_key varchar(24) not null,
    name      bytea       not null
);
create index plan_choice_by_plan on plan_choice (school_id, plan_id);

create table plan_action (
    id             bigint                      not null primary key,
    school_id      bigint                      not null references school (id),
    version        bigint                      not null,
    plan_id        bigint                      not null references intervention_plan (id) on delete cascade,
    task           bytea                       not null,
    owner_id       bigint                      not null references account (id),
    due_on         date                        not null,
    hours_planned  int                         not null,
    pounds_planned int                         not null,
    hours_spent    int                         not null,
    pounds_spent   int                         not null,
    asked_by       bigint                      not null references account (id),
    asked_at       timestamp(3) with time zone not null,
    done_by        bigint                      references account (id),
    done_at        timestamp(3) with time zone,
    could_not      boolean                     not null,
    outcome        bytea,
    reminded       int                         not null
);
create index plan_action_by_plan on plan_action (school_id, plan_id);
create index plan_action_by_owner on plan_action (school_id, owner_id);
