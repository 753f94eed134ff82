-- What a lead asks a colleague to do because of a concern, and what became of it. Whoever owns it sees this one row, and nothing of the concern.
-- A row is what holds now; every state that it has been in stands in concern_action_version, the newest one too.
create table concern_action (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    concern_id bigint                      not null references concern (id) on delete cascade,
    edition    int                         not null,
    kept_at    timestamp(3) with time zone not null,
    kept_by    bigint                      references account (id),
    owner_id   bigint                      not null references account (id),
    due_on     date                        not null,
    state      varchar(12)                 not null,
    task       bytea                       not null,
    outcome    bytea
);
create index concern_action_by_concern on concern_action (school_id, concern_id);
create index concern_action_by_owner on concern_action (school_id, owner_id, state);
create index concern_action_by_due on concern_action (school_id, state, due_on);

create table concern_action_version (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    action_id  bigint                      not null references concern_action (id) on delete cascade,
    edition    int                         not null,
    kept_at    timestamp(3) with time zone not null,
    kept_by    bigint                      references account (id),
    owner_id   bigint                      not null references account (id),
    due_on     date                        not null,
    state      varchar(12)                 not null,
    task       bytea                       not null,
    outcome    bytea,
    unique (action_id, edition)
);
