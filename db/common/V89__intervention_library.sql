-- An intervention that a school has added to the library beside those of the product, which are a file. Contexts and parts of the day are names, a blank between each two.
-- It is retired and never deleted, because plans say that they used it.
create table own_intervention (
    id           bigint                      not null primary key,
    school_id    bigint                      not null references school (id),
    version      bigint                      not null,
    edition      int                         not null,
    lever        varchar(16)                 not null,
    fits_where   varchar(160)                not null,
    fits_when    varchar(80)                 not null,
    hours_least  int                         not null,
    hours_most   int                         not null,
    pounds_least int                         not null,
    pounds_most  int                         not null,
    name         bytea                       not null,
    changes      bytea                       not null,
    takes        bytea,
    known        bytea,
    source       bytea,
    risks        bytea                       not null,
    measure      bytea                       not null,
    changed_by   bigint                      not null references account (id),
    changed_at   timestamp(3) with time zone not null,
    retired      boolean                     not null,
    constraint own_intervention_hours check (hours_least between 0 and hours_most),
    constraint own_intervention_pounds check (pounds_least between 0 and pounds_most)
);
create index own_intervention_by_school on own_intervention (school_id, id);
