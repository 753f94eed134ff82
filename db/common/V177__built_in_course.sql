-- A course that the product brings itself is known by its code, whatever the school calls it. A school has each once.
alter table training_course add column built_in varchar(40);
create unique index training_course_built_in on training_course (school_id, built_in);
