-- Pupils on roll. Everything that names a child is encrypted; what must be found is found by a keyed hash or in memory.

create table pupil (
    id             bigint      not null primary key,
    school_id      bigint      not null references school (id),
    version        bigint      not null,
    upn            bytea       not null,
    upn_hash       varchar(64) not null,
    legal_surname  bytea       not null,
    forename       bytea       not null,
    preferred_name bytea,
    date_of_birth  bytea       not null,
    sex            varchar(1)  not null,
    nc_year        int         not null,
    reg_group      varchar(16) not null,
    left_on        date,
    unique (school_id, upn_hash)
);
