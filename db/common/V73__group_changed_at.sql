-- When a group changed to the moment: by its day alone, what leads said of it on that day stood as said before the change, whichever came first.
alter table pattern_group add column changed_at timestamp(3) with time zone;
