-- How often a concern began anew to wait: it changed hands, or was opened again. The steps by which it goes up are taken once in each turn.
alter table inbox_entry add column turn int default 0 not null;
alter table escalation add column turn int default 0 not null;
alter table escalation drop constraint escalation_once;
alter table escalation add constraint escalation_once unique (school_id, concern_id, turn, step);
