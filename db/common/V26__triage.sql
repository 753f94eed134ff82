-- What the safeguarding team made of a concern: priority, decision and its reason, the confirmed grade of the information, how it ended.
alter table concern add column priority varchar(16);
alter table concern add column decision varchar(24);
alter table concern add column decision_reason bytea;
alter table concern add column decided_at timestamp(3) with time zone;
alter table concern add column decided_by bigint references account (id);
alter table concern add column grade_source varchar(16);
alter table concern add column grade_information varchar(32);
alter table concern add column grade_handling varchar(24);
alter table concern add column grade_conditions bytea;
alter table concern add column outcome varchar(24);
alter table concern add column outcome_words bytea;
alter table concern add column closed_at timestamp(3) with time zone;
alter table concern add column closed_by bigint references account (id);
-- The category that it was logged with, once another one is its primary category. Reports of one event have one event_id.
alter table concern add column logged_category_id bigint references category (id);
alter table concern add column event_id bigint;
-- The number of the last version of this record, and when facts that patterns read last changed.
alter table concern add column record_version integer default 0 not null;
alter table concern add column facts_changed_at timestamp(3) with time zone;
create index concern_by_event on concern (school_id, event_id);

-- The part that was logged, once another one stands in its place.
alter table involvement add column logged_role varchar(16);

create table concern_category (
    id          bigint not null primary key,
    school_id   bigint not null references school (id),
    version     bigint not null,
    concern_id  bigint not null references concern (id),
    category_id bigint not null references category (id),
    unique (school_id, concern_id, category_id)
);

-- Every change of a concern's record: who, when, what stood there before and after. involvement_id is what it was about where it was about one person's part.
create table concern_version (
    id             bigint                      not null primary key,
    school_id      bigint                      not null references school (id),
    version        bigint                      not null,
    concern_id     bigint                      not null references concern (id),
    number         integer                     not null,
    kind           varchar(24)                 not null,
    changed_at     timestamp(3) with time zone not null,
    changed_by     bigint                      references account (id),
    reason         bytea,
    changes        bytea,
    involvement_id bigint,
    unique (school_id, concern_id, number)
);
create index concern_version_by_involvement on concern_version (school_id, involvement_id);
