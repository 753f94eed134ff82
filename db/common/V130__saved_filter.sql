-- A filter of a list that a person saved under a name: the address of the list without what is personal. It goes with its owner's account.
create table saved_filter (
    id bigint not null primary key,
    school_id bigint not null references school (id),
    version bigint not null,
    list varchar(20) not null,
    owner_id bigint not null references account (id) on delete cascade,
    name bytea not null,
    query varchar(1000) not null,
    saved_at timestamp(3) with time zone not null,
    shared_at timestamp(3) with time zone,
    removed_at timestamp(3) with time zone
);
create index saved_filter_of_list on saved_filter (school_id, list);
