-- When the owner of a file took it, or read why there is none: until then home tells them of it.
alter table table_export add column seen_at timestamp(3) with time zone;
