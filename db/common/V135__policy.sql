-- A safeguarding policy of the school: when it was approved, and when it is reviewed next.
create table policy (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    name        varchar(120)                not null,
    approved_on date                        not null,
    review_on   date                        not null,
    kept_by     bigint                      references account (id),
    kept_at     timestamp(3) with time zone not null
);
create index policy_by_review on policy (school_id, review_on);
