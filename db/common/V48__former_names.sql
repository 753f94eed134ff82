-- What a pupil was called before a roster called them otherwise: old texts name them so. used_until: when that roster came in. Goes with the pupil, and with
-- the roster where that is taken back (batch_id).
create table pupil_former_name (
    id             bigint                      not null primary key,
    school_id      bigint                      not null references school (id),
    version        bigint                      not null,
    pupil_id       bigint                      not null references pupil (id) on delete cascade,
    batch_id       bigint                      references roster_batch (id),
    used_until     timestamp(3) with time zone not null,
    forename       bytea                       not null,
    preferred_name bytea,
    legal_surname  bytea                       not null
);
create index pupil_former_name_of on pupil_former_name (school_id, pupil_id);
