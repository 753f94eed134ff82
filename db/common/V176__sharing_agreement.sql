-- An agreement with agencies about what is shared with them. A row is the agreement as it is now; every state that it has been in, the newest
-- too, is a row of sharing_agreement_version. What was typed is one encrypted text. Whether it is in force follows from its days.
create table sharing_agreement (
    id              bigint                      not null primary key,
    school_id       bigint                      not null references school (id),
    version         bigint                      not null,
    edition         int                         not null,
    kept_at         timestamp(3) with time zone not null,
    kept_by         bigint                      references account (id),
    step            varchar(12)                 not null,
    scope           varchar(12)                 not null,
    terms           bytea                       not null,
    note            bytea,
    our_signed_on   date,
    their_signed_on date,
    starts_on       date,
    ends_on         date,
    review_on       date,
    ended_on        date
);
create index sharing_agreement_of_school on sharing_agreement (school_id);

create table sharing_agreement_version (
    id              bigint                      not null primary key,
    school_id       bigint                      not null references school (id),
    version         bigint                      not null,
    agreement_id    bigint                      not null references sharing_agreement (id) on delete cascade,
    edition         int                         not null,
    kept_at         timestamp(3) with time zone not null,
    kept_by         bigint                      references account (id),
    step            varchar(12)                 not null,
    scope           varchar(12)                 not null,
    terms           bytea                       not null,
    note            bytea,
    our_signed_on   date,
    their_signed_on date,
    starts_on       date,
    ends_on         date,
    review_on       date,
    ended_on        date,
    unique (agreement_id, edition)
);
