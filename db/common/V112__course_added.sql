-- Since when a school has a course: what governors are told of a past half-term counts no course that came later. Null
-- where that is not known.
alter table training_course add column added_on date;
