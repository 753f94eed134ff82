-- An urgent concern has come to the head, who reads none: that the head sees to it, and since when. Only where the step is HEAD.
alter table escalation add column taken_up_at timestamp(3) with time zone;
alter table escalation add column taken_up_by bigint references account (id);
