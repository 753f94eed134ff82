-- Who may come in. Read before anybody has signed in, so outside the rule of one school per session.

-- email_hash is a keyed hash of the lower-cased address: an account is found by it without decrypting a table.
create table account (
    id            bigint                      not null primary key,
    school_id     bigint                      not null references school (id),
    version       bigint                      not null,
    email_hash    varchar(64)                 not null unique,
    email         bytea                       not null,
    display_name  bytea                       not null,
    password_hash varchar(255)                not null,
    active        boolean                     not null,
    created_at    timestamp(3) with time zone not null
);

create table account_role (
    account_id bigint      not null references account (id),
    role       varchar(32) not null,
    primary key (account_id, role)
);

-- Failures by a hash of who tries (a known device, or account and address): see SignInThrottle for why not by account alone.
create table sign_in_throttle (
    key_hash       varchar(64)                 not null primary key,
    failures       int                         not null,
    last_failed_at timestamp(3) with time zone not null,
    blocked_until  timestamp(3) with time zone
);
