-- Single sign-on: who vouches for a school's teachers and governors, and which account is whose there.

-- What an administrator has set, one row for each time; the one in state ON is what holds. A changed one waits until a lead or the head has
-- approved it. teacher_groups and governor_groups are values of the claim, one in a line: there is no column for another role.
create table sign_on_setup (
    id                bigint                      not null primary key,
    school_id         bigint                      not null references school (id),
    version           bigint                      not null,
    state             varchar(16)                 not null,
    issuer            varchar(300)                not null,
    client_id         varchar(300)                not null,
    client_secret     bytea                       not null,
    groups_claim      varchar(100)                not null,
    teacher_groups    varchar(4000)               not null,
    governor_groups   varchar(4000)               not null,
    addresses_trusted boolean                     not null,
    asked_by          bigint                      not null references account (id),
    asked_at          timestamp(3) with time zone not null,
    decided_by        bigint references account (id),
    decided_at        timestamp(3) with time zone
);
create index sign_on_setup_by_state on sign_on_setup (school_id, state);

-- What may be shown once only (a sign-in on its way, a provider's notice that somebody signed out), as a keyed hash, until it would be too old anyway.
create table sign_on_spent (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    token_hash varchar(64)                 not null,
    until      timestamp(3) with time zone not null,
    unique (school_id, token_hash)
);

-- Who its owner is at the school's provider, as a keyed hash; and which of the two roles that groups can give came from a group.
alter table account add column school_account varchar(64);
alter table account add constraint account_school_account_once unique (school_account);
-- Stays when an account is no longer connected: whoever keeps the provider may have left a passkey of their own there.
alter table account add column vouched_for boolean default false not null;
alter table account add column teacher_by_group boolean default false not null;
alter table account add column governor_by_group boolean default false not null;

-- Whose sign-in at the provider a session came of, and which, as keyed hashes; null where somebody signed in here.
alter table account_session add column sign_on_subject varchar(64);
alter table account_session add column sign_on_sid varchar(64);
create index account_session_by_sign_on on account_session (sign_on_subject);

-- The secret of an app that waits for its first code stands in the session of whoever began it: in the account it waited for its next owner.
alter table second_factor drop column pending_secret;
