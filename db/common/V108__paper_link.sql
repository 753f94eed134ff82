-- A one-time link on paper, where no mail server is set: which link a request led to, and when it was printed.
alter table access_request add column link_id bigint;
alter table access_request add column printed_at timestamp(3) with time zone;

-- Whether anybody was ever able to come in with it. From then on no link for it is printed by one person alone.
alter table account add column was_opened boolean default false not null;
update account set was_opened = true
 where password_hash is not null or school_account is not null or vouched_for = true or active = false;
-- Whether its password was chosen behind a link that one person printed alone: good for a teacher or a governor only.
alter table account add column chosen_alone boolean default false not null;
