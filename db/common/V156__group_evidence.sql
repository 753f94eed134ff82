-- Of how many pupils a piece of evidence is, where it was entered once for pairs of a group of three or more. Such evidence
-- establishes none of the pairs. Null for evidence about one pair.
alter table link_evidence add column group_size int;
