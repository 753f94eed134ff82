-- How often the owner of an action was reminded that its day has passed: 0, 1, or 2 a week later. Asked for anew, it is 0 again.
alter table concern_action add column reminded int default 0 not null;
