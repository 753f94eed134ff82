-- Numbers of their own for the record: from one sequence for everything, the distance between a concern's number and its entry's told how many people it names.
-- Beyond every number that was given out so far.
create sequence ws_audit_id start with 1000050 increment by 50;
