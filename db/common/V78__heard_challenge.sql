-- A pupil or a parent told a member of staff that what is recorded about them is wrong. Whoever heard it reads no links: what it is about, if anything, a lead says.
-- outcome: ENTERED against links, or NOTHING, where nothing on record is about it; answer: what they were told then.
create table heard_challenge (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    pupil_id    bigint                      not null references pupil (id),
    raised_by   varchar(16)                 not null,
    received_on date                        not null,
    answer_by   date                        not null,
    said        bytea                       not null,
    entered_by  bigint                      not null references account (id),
    entered_at  timestamp(3) with time zone not null,
    outcome     varchar(16),
    answer      bytea,
    settled_by  bigint                      references account (id),
    settled_at  timestamp(3) with time zone
);
create index heard_challenge_by_pupil on heard_challenge (school_id, pupil_id);
create index heard_challenge_by_recorder on heard_challenge (school_id, entered_by);

-- What a challenge of a link comes from, where it was heard like this.
alter table link_challenge add column heard_id bigint references heard_challenge (id) on delete set null;
create index link_challenge_by_heard on link_challenge (school_id, heard_id);
