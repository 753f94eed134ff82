-- The first people of a school come in by a link of their account, as everybody after them does (V16).
drop table setup_link;
