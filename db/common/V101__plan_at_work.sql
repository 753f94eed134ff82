-- When a plan really started and was closed, whatever days it says: a place to compare another one with is left out where a plan was at work there. And of what surveys are read at its review, where it has no counts: said at its start, and no more changed.
alter table intervention_plan add column started_at timestamp(3) with time zone;
alter table intervention_plan add column closed_at timestamp(3) with time zone;
alter table intervention_plan add column fixed_places varchar(2000);
alter table intervention_plan add column fixed_starts_on date;
alter table intervention_plan add column fixed_review_on date;

-- Which surveys of pupils were compared at a review: the days on which they were closed.
alter table plan_evaluation add column felt_before date;
alter table plan_evaluation add column felt_since date;
