-- Who supervises where and when.

-- A rota is in force from its day until the next one begins; so a new one leaves the past as it was. edition counts its changes, so that of two who change it
-- at once the second is told.
create table rota (
    id         bigint not null primary key,
    school_id  bigint not null references school (id),
    version    bigint not null,
    valid_from date   not null,
    edition    int    not null,
    unique (school_id, valid_from)
);

-- A list that was brought in, so that it can be taken back.
create table rota_import (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    file_name   bytea                       not null,
    valid_from  date                        not null,
    imported_at timestamp(3) with time zone not null,
    imported_by bigint                      not null references account (id),
    undone_at   timestamp(3) with time zone
);

-- Somebody at a place, in a band, on a weekday (1 Monday to 7 Sunday). The name is encrypted: not everybody who supervises has an account.
create table rota_duty (
    id        bigint not null primary key,
    school_id bigint not null references school (id),
    version   bigint not null,
    rota_id   bigint not null references rota (id) on delete cascade,
    place_id  bigint not null references place (id),
    band_id   bigint not null references band (id),
    weekday   int    not null check (weekday between 1 and 7),
    person    bytea  not null,
    import_id bigint references rota_import (id)
);
create index rota_duty_of on rota_duty (school_id, rota_id, band_id);
