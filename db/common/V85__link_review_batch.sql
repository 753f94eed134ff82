-- Links that were confirmed in one go can be taken back as one. Which ones those were stands in their versions, by a number that the first of them has.
alter table peer_link_version add column review_batch bigint;
create index peer_link_version_by_batch on peer_link_version (school_id, review_batch);
