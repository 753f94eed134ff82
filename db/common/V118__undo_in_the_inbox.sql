-- What an entry of the inbox was before it was last assigned or settled, so that this can be undone for ten minutes.
alter table inbox_entry add column earlier_owner_id bigint references account (id);
alter table inbox_entry add column earlier_assigned_by bigint references account (id);
alter table inbox_entry add column earlier_assigned_at timestamp(3) with time zone;
-- The number of the assignment that can be undone; nothing where none can.
alter table inbox_entry add column undoable_assignment int;
alter table inbox_entry add column earlier_settled_at timestamp(3) with time zone;
