-- A risk assessment around the children of an identified map: those directly involved first, one by one, then outwards. It is a record, and stays readable when the map has closed.

create table risk_assessment (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    map_id     bigint                      not null references peer_map (id) on delete cascade,
    begun_by   bigint                      not null references account (id),
    begun_at   timestamp(3) with time zone not null,
    closed_by  bigint                      references account (id),
    closed_at  timestamp(3) with time zone,
    conclusion bytea,
    constraint risk_assessment_once unique (school_id, map_id)
);

-- purpose: why the child is named here. ring: how many links from those directly involved, 0 for those.
create table risk_child (
    id            bigint not null primary key,
    school_id     bigint not null references school (id),
    version       bigint not null,
    assessment_id bigint not null references risk_assessment (id) on delete cascade,
    pupil_id      bigint not null references pupil (id),
    ring          int    not null,
    purpose       bytea,
    harm          bytea,
    needs         bytea,
    strengths     bytea,
    says          bytea,
    done          bytea,
    kept_by       bigint references account (id),
    kept_at       timestamp(3) with time zone,
    unique (assessment_id, pupil_id)
);
create index risk_child_by_pupil on risk_child (school_id, pupil_id);

create table risk_context (
    id            bigint      not null primary key,
    school_id     bigint      not null references school (id),
    version       bigint      not null,
    assessment_id bigint      not null references risk_assessment (id) on delete cascade,
    context       varchar(16) not null,
    weight        varchar(12),
    reason        bytea,
    unique (assessment_id, context)
);

create table risk_action (
    id            bigint                      not null primary key,
    school_id     bigint                      not null references school (id),
    version       bigint                      not null,
    assessment_id bigint                      not null references risk_assessment (id) on delete cascade,
    task          bytea                       not null,
    owner_id      bigint                      not null references account (id),
    due_on        date                        not null,
    asked_by      bigint                      not null references account (id),
    asked_at      timestamp(3) with time zone not null,
    done_by       bigint                      references account (id),
    done_at       timestamp(3) with time zone,
    outcome       bytea
);
create index risk_action_by_owner on risk_action (school_id, owner_id);
