-- The Monday of the school week that a release is of, so that it is found by it. Releases of a week have carried it in their content from the first one on.
alter table pattern_release add column week date;
update pattern_release set week = cast(substring(content from position('"monday":"' in content) + 10 for 10) as date) where kind = 'WEEK';
create index pattern_release_week on pattern_release (school_id, week, made_at);
-- Whether a pattern was proven is read from the look at its week.
alter table pattern_life drop column alert_week;
