-- What somebody is typing into the form for a concern, kept every few seconds. One row for each form, its owner's alone; content is encrypted.
-- writer and saves say which page wrote it last, and how often: so that a page that comes late, or a second one, overwrites nothing.
create table concern_draft (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    submission varchar(64)                 not null,
    account_id bigint                      not null references account (id),
    started_at timestamp(3) with time zone not null,
    touched_at timestamp(3) with time zone not null,
    writer     varchar(36)                 not null,
    saves      bigint                      not null,
    content    bytea                       not null,
    unique (school_id, submission)
);
create index concern_draft_by_account on concern_draft (school_id, account_id);

-- Whom staff tell where an adult who works here is the concern: the head, and for the head the chair of governors. Encrypted.
alter table school add column head_name bytea;
alter table school add column head_phone bytea;
alter table school add column chair_name bytea;
alter table school add column chair_phone bytea;
