-- A plan for which nothing was fixed before its start is judged at its review by what surveys say alone: no counts are kept with that.
alter table plan_evaluation alter column figures drop not null;
