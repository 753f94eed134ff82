-- What the safeguarding team notes: a call, a visit, a meeting, a talk with a pupil. With a concern, or without one about a pupil (case_note_pupil).
-- A row is added and never changed (db/postgresql/afterMigrate.sql); another note corrects it. It goes with its concern (on delete cascade), and a talk
-- with a pupil who was filed by mistake goes when the pupil is taken out. submission is the form's own key: a form sent twice is kept once.
-- held_at null: the time is not known. wish, told_before, hesitated, hesitation: of a talk with a pupil.
create table case_note (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    concern_id  bigint                      references concern (id) on delete cascade,
    corrects_id bigint                      references case_note (id) on delete set null,
    submission  varchar(64)                 not null,
    kind        varchar(24)                 not null,
    held_on     date                        not null,
    held_at     timestamp(3) with time zone,
    kept_at     timestamp(3) with time zone not null,
    kept_by     bigint                      not null references account (id),
    people      bytea,
    words       bytea,
    follows     bytea,
    next_on     date,
    wish        bytea,
    told_before bytea,
    hesitated   varchar(16),
    hesitation  bytea,
    unique (school_id, kept_by, submission),
    check (next_on >= held_on)
);
create index case_note_by_concern on case_note (school_id, concern_id);
create index case_note_by_corrects on case_note (school_id, corrects_id);

-- Whom a note is about. Of a pupil who was taken out of the concern the row goes.
create table case_note_pupil (
    id        bigint not null primary key,
    school_id bigint not null references school (id),
    version   bigint not null,
    note_id   bigint not null references case_note (id) on delete cascade,
    pupil_id  bigint not null references pupil (id),
    unique (school_id, note_id, pupil_id)
);
create index case_note_pupil_by_pupil on case_note_pupil (school_id, pupil_id);

-- The next meeting that a note names, and how often people were reminded of it. due_on is a few days before: reminders begin after it.
create table case_meeting (
    id        bigint not null primary key,
    school_id bigint not null references school (id),
    version   bigint not null,
    note_id   bigint not null references case_note (id) on delete cascade,
    due_on    date   not null,
    reminded  int    not null,
    unique (school_id, note_id)
);
create index case_meeting_by_due on case_meeting (school_id, due_on);
