-- Whether the mail server refused the address of a mail when it was last tried. Such a mail waits, and says nothing about
-- the server.
alter table outgoing_mail add column address_refused boolean default false not null;
