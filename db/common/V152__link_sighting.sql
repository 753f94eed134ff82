-- A link is kept by a sighting: when the two were last seen together, and how the lead knows. Where nobody knows, since when.
alter table peer_link add column seen_on date;
alter table peer_link add column seen_how varchar(16);
alter table peer_link add column unknown_since date;
alter table peer_link_version add column seen_on date;
alter table peer_link_version add column seen_how varchar(16);
alter table peer_link_version add column unknown_since date;

-- A lead asks one colleague when they last saw two pupils together. It goes with its link, or when the link is reviewed.
create table sighting_question (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    link_id     bigint                      not null references peer_link (id) on delete cascade,
    asked_of    bigint                      not null references account (id),
    asked_by    bigint                      not null references account (id),
    asked_at    timestamp(3) with time zone not null,
    answered_at timestamp(3) with time zone,
    seen_on     date,
    unique (link_id, asked_of)
);
create index sighting_question_by_school on sighting_question (school_id, asked_of);
