-- A table that a person takes out: what they asked for, how far it is, and in pieces the file. It waits for its owner for a day and is then deleted. Which
-- concerns are in it is kept, so that the file goes when its owner may no longer read one of them.
create table table_export (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    owner_id    bigint                      not null references account (id),
    source      varchar(20)                 not null,
    question    bytea                       not null,
    format      varchar(10)                 not null,
    names       varchar(10)                 not null,
    reason      bytea,
    state       varchar(10)                 not null,
    run         int                         not null,
    rows_done   int                         not null,
    rows_in_all int                         not null,
    volumes     int                         not null,
    asked_at    timestamp(3) with time zone not null,
    ended_at    timestamp(3) with time zone,
    concerns    bytea
);
create index table_export_by_owner on table_export (school_id, owner_id);

create table table_export_piece (
    id        bigint not null primary key,
    school_id bigint not null references school (id),
    version   bigint not null,
    export_id bigint not null references table_export (id) on delete cascade,
    run       int    not null,
    volume    int    not null,
    position  int    not null,
    content   bytea  not null,
    unique (export_id, run, volume, position)
);
create index table_export_piece_by_export on table_export_piece (school_id, export_id);
