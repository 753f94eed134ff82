-- What governors are told was learnt from an intervention, beside what it is.
alter table plan_statement add column learnt bytea;
