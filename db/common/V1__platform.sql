-- What every room stands on: the one sequence of ids, what kind of installation this is, and the jobs.
-- No "check (column in (...))" here or in later files: H2 2.4 ties such a check to the session that made it, and refuses every
-- insert once that session has ended. Words of an enumeration are held by their entity.

create sequence ws_id start with 50 increment by 50;

-- One row. A demonstration can never become a real school's installation, nor the other way round.
-- key_check is a known word under the field key: a wrong key is noticed before anything is read or written.
create table installation (
    id         smallint                    not null primary key check (id = 1),
    kind       varchar(16)                 not null,
    key_check  bytea                       not null,
    created_at timestamp(3) with time zone not null
);

-- The table of db-scheduler (15.x), as its documentation gives it. Holds names of jobs and ids, never content.
create table scheduled_tasks (
    task_name            varchar(100)                not null,
    task_instance        varchar(100)                not null,
    task_data            bytea,
    execution_time       timestamp(6) with time zone not null,
    picked               boolean                     not null,
    picked_by            varchar(50),
    last_success         timestamp(6) with time zone,
    last_failure         timestamp(6) with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp(6) with time zone,
    version              bigint                      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
