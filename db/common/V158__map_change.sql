-- What a map changed, in the words of those to whom it opened.

alter table peer_map add column change_said bytea;
alter table peer_map add column change_by bigint references account (id);
alter table peer_map add column change_at timestamp(3) with time zone;
