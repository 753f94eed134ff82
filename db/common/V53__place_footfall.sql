-- How many pupils come to a place on a school day: FEW, SOME or MANY; null where nobody has said. Many pupils and hardly a report is no sign that a place is safe.
alter table place add column footfall varchar(8);
