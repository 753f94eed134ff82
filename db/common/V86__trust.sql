-- A school lets its trust or authority see what it has published of its school years: it names the school of this installation at which the trust's own people have their accounts. Ended, not deleted: until the night after the other side still has to be told.
create table trust_share (
    id              bigint                      not null primary key,
    school_id       bigint                      not null references school (id),
    version         bigint                      not null,
    trust_school_id bigint                      not null references school (id),
    begun_by        bigint                      not null references account (id),
    begun_at        timestamp(3) with time zone not null,
    ended_by        bigint                      references account (id),
    ended_at        timestamp(3) with time zone,
    constraint trust_share_once unique (school_id, trust_school_id),
    constraint trust_share_ended check ((ended_at is null) = (ended_by is null))
);

-- What was handed to a trust of one school's year: published numbers, and no others. It belongs to the school at which the trust's people are, so that they read rows of their own school and of no other.
create table trust_figure (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    member_id   bigint                      not null references school (id),
    member_name varchar(200)                not null,
    school_year int                         not null,
    edition     int                         not null,
    on_roll     int                         not null,
    concerns    int                         not null,
    half_terms  int                         not null,
    pupils      int                         not null,
    received_at timestamp(3) with time zone not null,
    constraint trust_figure_once unique (school_id, member_id, school_year, edition)
);
