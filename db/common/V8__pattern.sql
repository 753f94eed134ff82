-- What a run let out. Rows are only ever added; content is aggregated cells as JSON, never a name, a text or a pupil's key.

create table pattern_release (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    audience   varchar(16)                 not null,
    kind       varchar(40)                 not null,
    made_at    timestamp(3) with time zone not null,
    from_day   date                        not null,
    to_day     date                        not null,
    parameters varchar(2000)               not null,
    content    text                        not null
);
create index pattern_release_latest on pattern_release (school_id, kind, made_at);
