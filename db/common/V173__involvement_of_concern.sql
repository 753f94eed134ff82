-- Whom many concerns name is looked up by a list of concerns. With the school first the embedded database uses no list: it read every involvement of the school for each list.
drop index involvement_by_concern;
create index involvement_of_concern on involvement (concern_id);
