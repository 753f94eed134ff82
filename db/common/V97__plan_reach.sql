-- Of a plan: which years come to its places, and what it is to take, as its writer says it.
alter table intervention_plan add column reach_years varchar(60) default '' not null;
alter table intervention_plan add column hours int;
alter table intervention_plan add column pounds int;

-- How much of the harm lies in which context, and why one thinks so.
create table plan_weight (
    id        bigint      not null primary key,
    school_id bigint      not null references school (id),
    version   bigint      not null,
    plan_id   bigint      not null references intervention_plan (id) on delete cascade,
    context   varchar(16) not null,
    weight    varchar(8)  not null,
    reason    bytea       not null
);
create index plan_weight_by_plan on plan_weight (school_id, plan_id);

-- What pupils said about the context, how they were involved, and what they were told came of it. A change is another row; each text has its day.
create table plan_voice (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    plan_id     bigint                      not null references intervention_plan (id) on delete cascade,
    edition     int                         not null,
    said        bytea,
    said_on     date,
    involved    bytea,
    involved_on date,
    told        bytea,
    told_on     date,
    written_by  bigint                      not null references account (id),
    written_at  timestamp(3) with time zone not null,
    constraint plan_voice_edition_once unique (school_id, plan_id, edition),
    constraint plan_voice_days check ((said is null) = (said_on is null) and (involved is null) = (involved_on is null) and (told is null) = (told_on is null))
);
