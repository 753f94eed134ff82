-- By what one will see whether a plan worked. While it is a draft: why its place was chosen, by what happened in which weeks, and with which places it is to be compared.
alter table intervention_plan add column chosen_for varchar(16);
alter table intervention_plan add column selected_from date;
alter table intervention_plan add column selected_to date;
alter table intervention_plan add column compared varchar(2000) default '' not null;

-- The one test of a plan, fixed when it starts and never changed. Weeks are Mondays; places are ids, a blank between each two, and how they were called then.
create table plan_test (
    id             bigint                      not null primary key,
    school_id      bigint                      not null references school (id),
    version        bigint                      not null,
    plan_id        bigint                      not null references intervention_plan (id) on delete cascade,
    chosen_for     varchar(16)                 not null,
    places         varchar(2000)               not null,
    bands          varchar(600)                not null,
    compared       varchar(2000)               not null,
    watched        varchar(2000)               not null,
    names          bytea                       not null,
    selected_from  date                        not null,
    selected_to    date                        not null,
    starts_on      date                        not null,
    review_on      date                        not null,
    baseline_from  date,
    baseline_to    date,
    baseline_weeks int                         not null,
    after_weeks    int                         not null,
    fixed_by       bigint                      not null references account (id),
    fixed_at       timestamp(3) with time zone not null,
    constraint plan_test_once unique (plan_id),
    constraint plan_test_days check (selected_from <= selected_to and starts_on < review_on)
);
create index plan_test_by_school on plan_test (school_id, plan_id);
