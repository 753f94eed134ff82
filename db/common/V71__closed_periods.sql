-- Releases for governors stand in a row: each was audited against those before it, and no two follow the same ones, whoever makes them at once.
-- Governors see one from a day on that is fixed when it is made; leads and the head see it before.
alter table pattern_release add column follows integer;
alter table pattern_release add column visible_from date;
alter table pattern_release add constraint pattern_release_row unique (school_id, follows);

-- What could not be published, because it could not be shown to be safe. It goes once it is published after all.
create table blocked_release (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    period     varchar(20)                 not null,
    reason     varchar(40)                 not null,
    blocked_at timestamp(3) with time zone not null,
    constraint blocked_release_once unique (school_id, period)
);
