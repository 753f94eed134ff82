-- Whom a school can ask to a planning meeting, by what they do: somebody with an account, or somebody outside with a way to reach them.
create table meeting_contact (
    id           bigint      not null primary key,
    school_id    bigint      not null references school (id),
    version      bigint      not null,
    seat         varchar(24) not null,
    account_id   bigint references account (id),
    name         bytea,
    organisation bytea,
    email        bytea,
    phone        bytea,
    active       boolean     not null
);
create index meeting_contact_by_school on meeting_contact (school_id);

-- The planning meeting of a plan. The uid is what calendars know it by, and sequence how often it was moved or cancelled.
create table planning_meeting (
    id        bigint                      not null primary key,
    school_id bigint                      not null references school (id),
    version   bigint                      not null,
    plan_id   bigint                      not null references intervention_plan (id) on delete cascade,
    edition   int                         not null,
    state     varchar(12)                 not null,
    starts_at timestamp(3) with time zone,
    minutes   int                         not null,
    held_at   bytea,
    agenda    bytea,
    uid       varchar(60)                 not null,
    sequence  int                         not null,
    organiser bigint                      not null references account (id),
    kept_by   bigint                      not null references account (id),
    kept_at   timestamp(3) with time zone not null
);
create index planning_meeting_by_plan on planning_meeting (school_id, plan_id);

-- Who should sit at the table, and who does: a seat without a name is a gap. Where it was sent, and with which sequence (-1: not at all).
create table meeting_seat (
    id         bigint      not null primary key,
    school_id  bigint      not null references school (id),
    version    bigint      not null,
    meeting_id bigint      not null references planning_meeting (id) on delete cascade,
    position   int         not null,
    seat       varchar(24) not null,
    why        varchar(24),
    account_id bigint references account (id),
    contact_id bigint references meeting_contact (id),
    name       bytea,
    sees       varchar(12) not null,
    attendance varchar(12),
    sequence   int         not null,
    sent_to    bytea
);
create index meeting_seat_by_meeting on meeting_seat (school_id, meeting_id);

create table meeting_decision (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    meeting_id bigint                      not null references planning_meeting (id) on delete cascade,
    decided    bytea                       not null,
    reason     bytea                       not null,
    kept_by    bigint                      not null references account (id),
    kept_at    timestamp(3) with time zone not null
);
create index meeting_decision_by_meeting on meeting_decision (school_id, meeting_id);

-- The minutes as they were agreed, whole: what becomes of people, seats and actions afterwards changes nothing in them.
create table meeting_minutes (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    meeting_id bigint                      not null references planning_meeting (id),
    content    bytea                       not null,
    agreed_by  bigint                      not null references account (id),
    agreed_at  timestamp(3) with time zone not null,
    constraint meeting_minutes_once unique (school_id, meeting_id)
);

-- What was found to be wrong or missing in minutes that were agreed: it stands under them.
create table meeting_addition (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    meeting_id bigint                      not null references planning_meeting (id),
    words      bytea                       not null,
    added_by   bigint                      not null references account (id),
    added_at   timestamp(3) with time zone not null
);
create index meeting_addition_by_meeting on meeting_addition (school_id, meeting_id);

-- The meeting at which an action was agreed.
alter table plan_action add column meeting_id bigint references planning_meeting (id);
