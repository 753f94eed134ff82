-- How a link counted when groups were last looked for: twice its pieces of evidence that establish it, and one more where one of them was borne out; 0 where it did not count.
-- It stands with the link, so that it goes with it: what two weeks are compared by outlives no link.
alter table peer_link add column counted_as int default 0 not null;
