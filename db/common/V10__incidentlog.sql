-- Another system's incident log, from the chosen file to the concerns that it became.

-- The file stands here, encrypted, only until it has been taken in or thrown away: never in a temporary file.
-- attempt counts how often the taking-in was begun; an earlier one that wakes up late changes nothing any more.
create table import_batch (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    file_name   bytea                       not null,
    content     bytea,
    encoding    varchar(40)                 not null,
    choices     bytea                       not null,
    row_count   int                         not null,
    state       varchar(16)                 not null,
    attempt     int                         not null,
    created_at  timestamp(3) with time zone not null,
    created_by  bigint                      references account (id),
    touched_at  timestamp(3) with time zone not null
);
create index import_batch_by_state on import_batch (school_id, state);

-- What became of each row. concern_id names the concern that it became, or the one that it repeats; it is not a reference, because
-- concerns are really deleted. reasons holds keys of sentences and what stands in them, which can be text of the log.
create table import_row (
    id           bigint      not null primary key,
    school_id    bigint      not null references school (id),
    version      bigint      not null,
    batch_id     bigint      not null references import_batch (id),
    line         int         not null,
    outcome      varchar(16) not null,
    reasons      bytea,
    concern_id   bigint,
    unique (school_id, batch_id, line)
);

-- Places and categories that the school got from a log, so that undoing it takes them away again where nothing else uses them.
create table import_made (
    id        bigint      not null primary key,
    school_id bigint      not null references school (id),
    version   bigint      not null,
    batch_id  bigint      not null references import_batch (id),
    kind      varchar(16) not null,
    made_id   bigint      not null
);
create index import_made_by_batch on import_made (school_id, batch_id);

-- The choices for a log of one kind, kept under a name for the next file of it.
create table import_mapping (
    id        bigint                      not null primary key,
    school_id bigint                      not null references school (id),
    version   bigint                      not null,
    name      varchar(80)                 not null,
    choices   bytea                       not null,
    kept_at   timestamp(3) with time zone not null,
    unique (school_id, name)
);
