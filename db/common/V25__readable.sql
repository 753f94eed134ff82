-- Who may read a concern: one that is restricted only the people who are named, one about an adult who works here only the head.
alter table concern add column restricted_at timestamp(3) with time zone;
alter table concern add column about_adult_since timestamp(3) with time zone;

create table concern_reader (
    id         bigint not null primary key,
    school_id  bigint not null references school (id),
    version    bigint not null,
    concern_id bigint not null references concern (id),
    account_id bigint not null references account (id),
    unique (school_id, concern_id, account_id)
);
