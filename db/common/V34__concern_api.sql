-- Other systems that log concerns: each has a token, kept as a keyed hash, and a concern knows which one it came with.

-- scope is what the token lets its holder do; last_day is required. A token is never deleted: the concerns that came with it say its name.
create table api_token (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    name       bytea                       not null,
    scope      varchar(32)                 not null,
    token_hash varchar(64)                 not null,
    made_by    bigint                      not null references account (id),
    made_at    timestamp(3) with time zone not null,
    last_day   date                        not null,
    used_at    timestamp(3) with time zone,
    ended_at   timestamp(3) with time zone,
    ended_by   bigint                      references account (id),
    unique (school_id, token_hash)
);

alter table concern add column token_id bigint references api_token (id);

-- What was answered to a key of another system, so that the same key is answered the same. body_hash is a keyed hash: nothing of a concern
-- is here, and the row stays when the concern is taken away, or a system that sends again would bring it back.
create table sent_concern (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    token_id    bigint                      not null references api_token (id),
    key_hash    varchar(64)                 not null,
    body_hash   varchar(64)                 not null,
    concern_id  bigint                      not null,
    received_at timestamp(3) with time zone not null,
    unique (school_id, token_id, key_hash)
);
