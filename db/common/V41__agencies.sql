-- The agencies that a school refers to, as it keeps them. code: one of the usual ones, which have no row until the school changes something of them, or OWN_ and a key for one of its own.
-- name null: what the product calls a usual one. A referral has the name that its agency had when it was made, so nothing here changes one.
create table agency (
    id        bigint      not null primary key,
    school_id bigint      not null references school (id),
    version   bigint      not null,
    code      varchar(40) not null,
    name      bytea,
    phone     bytea,
    reference bytea,
    active    boolean     not null,
    constraint agency_once unique (school_id, code)
);
