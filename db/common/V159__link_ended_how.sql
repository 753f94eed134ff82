-- How a lead knew at a review that a link had ended; their own words are in why.
alter table peer_link_version add column ended_how varchar(16);
