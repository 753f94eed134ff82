-- Who asks to see identified links around particular children, why, for how long and with whom; who let it be so. The map itself is kept nowhere: it is drawn from the links of
-- that moment, while it is open.

create table peer_map (
    id             bigint                      not null primary key,
    school_id      bigint                      not null references school (id),
    version        bigint                      not null,
    asked_by       bigint                      not null references account (id),
    asked_as       varchar(24)                 not null,
    asked_at       timestamp(3) with time zone not null,
    concern_id     bigint                      references concern (id) on delete set null,
    purpose        bytea                       not null,
    rings          int                         not null,
    open_hours     int                         not null,
    state          varchar(12)                 not null,
    decided_by     bigint                      references account (id),
    decided_at     timestamp(3) with time zone,
    reason         bytea,
    closes_at      timestamp(3) with time zone,
    ended_by       bigint                      references account (id),
    ended_at       timestamp(3) with time zone,
    -- The emergency door: opened by one person alone, to be justified by then, and judged afterwards by another one.
    emergency      boolean                     not null,
    justify_by     timestamp(3) with time zone,
    justification  bytea,
    justified_at   timestamp(3) with time zone,
    overdue_at     timestamp(3) with time zone,
    was_right      boolean,
    judged_by      bigint                      references account (id),
    judged_at      timestamp(3) with time zone,
    judgement      bytea
);
create index peer_map_by_state on peer_map (school_id, state);

create table peer_map_child (
    id        bigint not null primary key,
    school_id bigint not null references school (id),
    version   bigint not null,
    map_id    bigint not null references peer_map (id) on delete cascade,
    pupil_id  bigint not null references pupil (id),
    why       bytea  not null,
    unique (map_id, pupil_id)
);
create index peer_map_child_by_pupil on peer_map_child (school_id, pupil_id);

create table peer_map_reader (
    id         bigint not null primary key,
    school_id  bigint not null references school (id),
    version    bigint not null,
    map_id     bigint not null references peer_map (id) on delete cascade,
    account_id bigint not null references account (id),
    unique (map_id, account_id)
);
