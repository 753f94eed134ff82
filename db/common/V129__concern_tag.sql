-- The school's own words for concerns. The name is encrypted: a tag must not name a pupil, and may all the same.
create table tag (
    id bigint not null primary key,
    school_id bigint not null references school (id),
    version bigint not null,
    name bytea not null
);
create index tag_of_school on tag (school_id);
-- Which concern has which tag. It goes with either of them.
create table concern_tag (
    id bigint not null primary key,
    school_id bigint not null references school (id),
    version bigint not null,
    concern_id bigint not null references concern (id) on delete cascade,
    tag_id bigint not null references tag (id) on delete cascade,
    tagged_at timestamp(3) with time zone not null,
    tagged_by bigint,
    constraint concern_tag_once unique (school_id, concern_id, tag_id)
);
create index concern_tag_of_tag on concern_tag (school_id, tag_id);
