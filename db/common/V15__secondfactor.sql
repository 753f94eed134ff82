-- The second factor of an account: an authenticator app, passkeys, and recovery codes for whoever has lost both.

-- One row per account that has had to do with it. app_secret is there once a right code was given; pending_secret until then.
-- app_last_step is the last thirty seconds whose code was taken: neither it nor an earlier one is taken again.
create table second_factor (
    id             bigint                      not null primary key,
    school_id      bigint                      not null references school (id),
    version        bigint                      not null,
    account_id     bigint                      not null references account (id),
    app_secret     bytea,
    app_last_step  bigint                      not null,
    app_since      timestamp(3) with time zone,
    pending_secret bytea,
    not_now_at     timestamp(3) with time zone,
    unique (account_id)
);

-- Kept as keyed hashes; nobody can read one again.
create table recovery_code (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    account_id bigint                      not null references account (id),
    code_hash  varchar(64)                 not null,
    used_at    timestamp(3) with time zone,
    unique (account_id, code_hash)
);

-- A public key cannot open anything; the id by which a device knows its key is found by a keyed hash.
create table passkey (
    id              bigint                      not null primary key,
    school_id       bigint                      not null references school (id),
    version         bigint                      not null,
    account_id      bigint                      not null references account (id),
    credential_hash varchar(64)                 not null unique,
    credential_id   bytea                       not null,
    public_key      bytea                       not null,
    signature_count bigint                      not null,
    name            bytea                       not null,
    created_at      timestamp(3) with time zone not null,
    used_at         timestamp(3) with time zone
);
create index passkey_by_account on passkey (school_id, account_id);
