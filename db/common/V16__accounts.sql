-- Who comes in, moves on and leaves. Links and sessions are parts of an account and are read before anybody has signed in, so they
-- stand, like it, outside the rule of one school per session.

-- Somebody who was invited has no password before they have chosen one.
alter table account alter column password_hash drop not null;
-- The last day on which they can sign in, where one was given.
alter table account add column last_day date;

-- The last day of a role, where it has one; a role without a row here has no end.
create table account_role_end (
    account_id bigint      not null references account (id),
    role       varchar(32) not null,
    ends_on    date        not null,
    primary key (account_id, role)
);

-- A link that lets its receiver choose a password, once. The link itself is kept nowhere: only a keyed hash of it.
create table account_link (
    id         bigint                      not null primary key,
    version    bigint                      not null,
    account_id bigint                      not null references account (id),
    purpose    varchar(16)                 not null,
    token_hash varchar(64)                 not null unique,
    made_at    timestamp(3) with time zone not null,
    expires_at timestamp(3) with time zone not null,
    used_at    timestamp(3) with time zone
);
create index account_link_by_account on account_link (account_id);

-- A row while somebody is signed in; without it their session is over. Words for the device, no address of it.
create table account_session (
    id           bigint                      not null primary key,
    version      bigint                      not null,
    account_id   bigint                      not null references account (id),
    device       varchar(60)                 not null,
    started_at   timestamp(3) with time zone not null,
    last_seen_at timestamp(3) with time zone not null
);
create index account_session_by_account on account_session (account_id);

-- A browser that is known for an account, so that a guesser elsewhere does not make its owner wait; its number is kept as a keyed hash.
create table account_device (
    id           bigint                      not null primary key,
    version      bigint                      not null,
    account_id   bigint                      not null references account (id),
    device_hash  varchar(64)                 not null unique,
    device       varchar(60)                 not null,
    known_since  timestamp(3) with time zone not null,
    last_seen_at timestamp(3) with time zone not null
);
create index account_device_by_account on account_device (account_id);

-- What an administrator has asked for and may not do alone.
create table access_request (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    account_id bigint                      not null references account (id),
    kind       varchar(16)                 not null,
    role       varchar(32),
    ends_on    date,
    address    bytea,
    asked_by   bigint                      not null references account (id),
    asked_at   timestamp(3) with time zone not null,
    state      varchar(16)                 not null,
    decided_by bigint references account (id),
    decided_at timestamp(3) with time zone
);
create index access_request_by_account on access_request (school_id, account_id);

-- Mail on its way: encrypted, and gone once it is sent.
create table outgoing_mail (
    id          bigint                      not null primary key,
    recipient   bytea                       not null,
    subject     bytea                       not null,
    body        bytea                       not null,
    made_at     timestamp(3) with time zone not null,
    tries       int                         not null,
    next_try_at timestamp(3) with time zone not null
);
create index outgoing_mail_due on outgoing_mail (next_try_at);
