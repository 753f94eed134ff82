-- Who is a pupil's key adult: the member of staff whom the pupil knows best and who looks out for them. A row is one adult, from a day to a day; the
-- one without a last day is the key adult now. An adult has an account, or where they have none a name. Rows go with their pupil.
create table key_adult (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    pupil_id   bigint                      not null references pupil (id) on delete cascade,
    account_id bigint                      references account (id),
    name       bytea,
    begins_on  date                        not null,
    ends_on    date,
    entered_at timestamp(3) with time zone not null,
    entered_by bigint                      references account (id),
    ended_at   timestamp(3) with time zone,
    ended_by   bigint                      references account (id)
);
create index key_adult_by_pupil on key_adult (school_id, pupil_id);

-- A step of "What to do next" that a lead has marked as not needed. A row says which step, and what it is about (an action, a pupil; 0 for nothing of that
-- kind). Showing the step again deletes the row.
create table dismissed_step (
    id           bigint                      not null primary key,
    school_id    bigint                      not null references school (id),
    version      bigint                      not null,
    concern_id   bigint                      not null references concern (id) on delete cascade,
    step         varchar(40)                 not null,
    about        bigint                      not null,
    dismissed_at timestamp(3) with time zone not null,
    dismissed_by bigint                      references account (id),
    unique (concern_id, step, about)
);
create index dismissed_step_by_concern on dismissed_step (school_id, concern_id);
