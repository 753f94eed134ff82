-- Whoever recorded a piece of evidence took it back before a lead had graded it: when. It stays with its link, which has ended by that, and goes with it or as soon as that is proposed again.
alter table link_evidence add column taken_back_at timestamp(3) with time zone;
