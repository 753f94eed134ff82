-- What was deleted of requests for identified maps and of risk assessments, when and why: no name, no id of a pupil or of what it was, no word.
create table map_tombstone (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    kind       varchar(16)                 not null,
    removed_at timestamp(3) with time zone not null,
    why        varchar(16)                 not null
);
create index map_tombstone_by_time on map_tombstone (school_id, removed_at);

-- How often its owner was reminded that its day has passed; 0 again when it is somebody else's.
alter table risk_action add column reminded int default 0 not null;
