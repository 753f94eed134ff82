-- What had come of a concern when its school year was published to governors, for the correction of the year. Nothing in what was published before.
alter table counted_concern add column came_of varchar(20);
