-- Of a link by which one pupil keeps another one safe: which of the two does, where somebody has said.
alter table peer_link add column keeper varchar(8);
alter table peer_link_version add column keeper varchar(8);
