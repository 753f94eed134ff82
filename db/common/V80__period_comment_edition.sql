-- What leads say beside a period has an order of its own: ids are dealt out to servers in blocks, so that of two servers the later one's may be the smaller.
alter table period_comment add column edition int;
update period_comment c set edition = (select count(*) from period_comment o where o.school_id = c.school_id and o.period = c.period and o.id <= c.id);
alter table period_comment alter column edition set not null;
alter table period_comment add constraint period_comment_edition_once unique (school_id, period, edition);
