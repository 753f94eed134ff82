-- Whether somebody has had the tour of the governors' page: no row where they have neither ended it nor asked for it again.
create table governor_tour (
    id         bigint                      not null primary key,
    school_id  bigint                      not null references school (id),
    version    bigint                      not null,
    account_id bigint                      not null references account (id),
    ended      boolean                     not null,
    constraint governor_tour_once unique (school_id, account_id)
);
