-- Templates for common actions, as the school keeps them. code: one of the usual ones, which have no row until the school changes them, or OWN_ and a key for one of its own.
create table action_template (
    id        bigint      not null primary key,
    school_id bigint      not null references school (id),
    version   bigint      not null,
    code      varchar(40) not null,
    title     bytea       not null,
    task      bytea       not null,
    due_days  int         not null,
    place     int         not null,
    active    boolean     not null,
    constraint action_template_once unique (school_id, code)
);
