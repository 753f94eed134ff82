-- What people are told, the inbox of the leads, and how an urgent concern goes up.

-- Told to one person. The same (kind, subject, stage) is never told to them twice. about is a category's name, encrypted; page where it leads. A concern
-- that is deleted takes what was told of it along. mail_due_at: it still has to go by mail; null once it went, or need not.
create table notice (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    account_id  bigint                      not null references account (id),
    kind        varchar(24)                 not null,
    subject_id  bigint                      not null,
    stage       varchar(24)                 not null,
    concern_id  bigint references concern (id) on delete cascade,
    about       bytea,
    page        varchar(160)                not null,
    made_at     timestamp(3) with time zone not null,
    read_at     timestamp(3) with time zone,
    mail_due_at timestamp(3) with time zone,
    constraint notice_once unique (school_id, account_id, kind, subject_id, stage)
);
create index notice_by_account on notice (school_id, account_id, made_at);
create index notice_by_mail on notice (school_id, mail_due_at);
create index notice_by_concern on notice (concern_id);

-- A row where somebody wants no mail for what is not urgent.
create table notice_wish (
    id         bigint not null primary key,
    school_id  bigint not null references school (id),
    version    bigint not null,
    account_id bigint not null references account (id),
    constraint notice_wish_once unique (school_id, account_id)
);

-- A concern in the inbox, from when it was logged here until it is settled. urgent_since: it could not wait when it was logged. counted_from: from when the steps of an
-- urgent one count, which is when it was logged, or earlier where a clock was set back. assignments: how often it was given to an owner. The stages: how often it was reminded of.
-- A concern that is deleted takes its entry and its steps along.
create table inbox_entry (
    id                bigint                      not null primary key,
    school_id         bigint                      not null references school (id),
    version           bigint                      not null,
    concern_id        bigint                      not null references concern (id) on delete cascade,
    counted_from      timestamp(3) with time zone not null,
    urgent_since      timestamp(3) with time zone,
    owner_id          bigint references account (id),
    assigned_by       bigint references account (id),
    assigned_at       timestamp(3) with time zone,
    assignments       int                         not null,
    acknowledge_stage int                         not null,
    decide_stage      int                         not null,
    settled_at        timestamp(3) with time zone,
    constraint inbox_entry_once unique (school_id, concern_id)
);
create index inbox_entry_open on inbox_entry (school_id, settled_at);
create index inbox_entry_by_concern on inbox_entry (concern_id);

-- A step by which an urgent concern that nobody had acknowledged went up. told: how many people there were to tell.
create table escalation (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    concern_id bigint                      not null references concern (id) on delete cascade,
    step       varchar(16)                 not null,
    taken_at   timestamp(3) with time zone not null,
    told       int                         not null,
    constraint escalation_once unique (school_id, concern_id, step)
);
create index escalation_by_concern on escalation (concern_id);
