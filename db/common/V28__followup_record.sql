-- What is on record of how a concern was followed up: referrals, made or not, and what parents were told or why not. And what is known of a
-- pupil's situation, which belongs to the pupil and to no concern. Each row is what holds now; every state that it has been in stands in its versions.

-- made false: it was decided to make none, on that day, for that reason.
create table concern_referral (
    id           bigint                      not null primary key,
    school_id    bigint                      not null references school (id),
    version      bigint                      not null,
    concern_id   bigint                      not null references concern (id) on delete cascade,
    pupil_id     bigint                      references pupil (id),
    edition      int                         not null,
    kept_at      timestamp(3) with time zone not null,
    kept_by      bigint                      references account (id),
    made         boolean                     not null,
    agency       varchar(24),
    other_agency bytea,
    decided_on   date                        not null,
    reference    bytea,
    reason       bytea,
    outcome      varchar(16),
    outcome_on   date,
    outcome_said bytea
);
create index concern_referral_by_concern on concern_referral (school_id, concern_id);

create table concern_referral_version (
    id           bigint                      not null primary key,
    school_id    bigint                      not null references school (id),
    version      bigint                      not null,
    referral_id  bigint                      not null references concern_referral (id) on delete cascade,
    edition      int                         not null,
    kept_at      timestamp(3) with time zone not null,
    kept_by      bigint                      references account (id),
    made         boolean                     not null,
    agency       varchar(24),
    other_agency bytea,
    decided_on   date                        not null,
    reference    bytea,
    reason       bytea,
    outcome      varchar(16),
    outcome_on   date,
    outcome_said bytea,
    unique (referral_id, edition)
);

-- told false: they were not, for that reason.
create table parent_contact (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    concern_id bigint                      not null references concern (id) on delete cascade,
    pupil_id   bigint                      references pupil (id),
    edition    int                         not null,
    kept_at    timestamp(3) with time zone not null,
    kept_by    bigint                      references account (id),
    told       boolean                     not null,
    told_on    date,
    told_by    bytea,
    whom       bytea,
    said       bytea,
    reason     bytea
);
create index parent_contact_by_concern on parent_contact (school_id, concern_id);

create table parent_contact_version (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    contact_id bigint                      not null references parent_contact (id) on delete cascade,
    edition    int                         not null,
    kept_at    timestamp(3) with time zone not null,
    kept_by    bigint                      references account (id),
    told       boolean                     not null,
    told_on    date,
    told_by    bytea,
    whom       bytea,
    said       bytea,
    reason     bytea,
    unique (contact_id, edition)
);

-- begins_on null: since a day that the school does not know. ends_on null: for now.
create table pupil_situation (
    id             bigint                      not null primary key,
    school_id      bigint                      not null references school (id),
    version        bigint                      not null,
    pupil_id       bigint                      not null references pupil (id),
    edition        int                         not null,
    kept_at        timestamp(3) with time zone not null,
    kept_by        bigint                      references account (id),
    kind           varchar(24)                 not null,
    begins_on      date,
    ends_on        date,
    worker         bytea,
    worker_contact bytea,
    note           bytea,
    check (begins_on <= ends_on)
);
create index pupil_situation_by_pupil on pupil_situation (school_id, pupil_id);
create index pupil_situation_by_kind on pupil_situation (school_id, kind, begins_on, ends_on);

create table pupil_situation_version (
    id             bigint                      not null primary key,
    school_id      bigint                      not null references school (id),
    version        bigint                      not null,
    situation_id   bigint                      not null references pupil_situation (id) on delete cascade,
    edition        int                         not null,
    kept_at        timestamp(3) with time zone not null,
    kept_by        bigint                      references account (id),
    kind           varchar(24)                 not null,
    begins_on      date,
    ends_on        date,
    worker         bytea,
    worker_contact bytea,
    note           bytea,
    unique (situation_id, edition)
);
