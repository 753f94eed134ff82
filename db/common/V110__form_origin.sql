-- One form that is open in two pages becomes one concern: a page that goes on apart from another one keeps the key of the form that both began from.
-- origin: that key. In a draft null where the form began by itself; in a concern null where no form of a person became it.
alter table concern_draft add column origin varchar(64);
alter table concern add column origin varchar(64);
alter table concern add constraint concern_once_of_a_form unique (school_id, logged_by, origin);
