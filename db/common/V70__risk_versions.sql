-- What stood in a risk assessment before, and who changed it: every state that what is said of a child, or of a context, has been in. A version goes with what it is of, so that nothing stays of a
-- child who was taken out.

alter table risk_child add column edition int default 0 not null;
alter table risk_context add column edition int default 0 not null;
alter table risk_context add column kept_by bigint references account (id);
alter table risk_context add column kept_at timestamp(3) with time zone;

create table risk_child_version (
    id        bigint                      not null primary key,
    school_id bigint                      not null references school (id),
    version   bigint                      not null,
    child_id  bigint                      not null references risk_child (id) on delete cascade,
    edition   int                         not null,
    kept_by   bigint                      not null references account (id),
    kept_at   timestamp(3) with time zone not null,
    purpose   bytea,
    harm      bytea,
    needs     bytea,
    strengths bytea,
    says      bytea,
    done      bytea,
    unique (child_id, edition)
);

create table risk_context_version (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    context_id bigint                      not null references risk_context (id) on delete cascade,
    edition    int                         not null,
    kept_by    bigint                      not null references account (id),
    kept_at    timestamp(3) with time zone not null,
    weight     varchar(12),
    reason     bytea,
    unique (context_id, edition)
);
