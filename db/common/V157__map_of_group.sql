-- A map can be asked for a group that is known by its number alone: its pupils become children of the map when it opens.

alter table peer_map add column group_no bigint;
