-- Jobs that no other work may hold up (platform.UrgentJob) have a table of their own: two schedulers on one table would
-- each take the other's jobs for unknown, and delete them in the end. known_since: from when a first success is waited
-- for.
alter table scheduled_tasks add column known_since timestamp(3) with time zone default current_timestamp not null;

create table urgent_tasks (
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
    known_since          timestamp(3) with time zone default current_timestamp not null,
    primary key (task_name, task_instance)
);
create index urgent_tasks_execution_time on urgent_tasks (execution_time);
create index urgent_tasks_last_heartbeat on urgent_tasks (last_heartbeat);

delete from scheduled_tasks where task_name in ('inbox-watch', 'notice-post', 'mail', 'map-watch');
