-- A file of text that goes with a mail: an invitation for a calendar. Encrypted like the mail; its name and its kind say nothing of what is in it.
alter table outgoing_mail add column attached_name varchar(60);
alter table outgoing_mail add column attached_type varchar(100);
alter table outgoing_mail add column attached bytea;
