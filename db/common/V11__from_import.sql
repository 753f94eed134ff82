-- Places and categories that the school has because of another system's log. They are what its old concerns are found by, and are not
-- offered when somebody logs a new one.

alter table place add column from_import boolean default false not null;
alter table category add column from_import boolean default false not null;

update place set from_import = true where id in (select made_id from import_made where kind = 'PLACE');
update category set from_import = true where id in (select made_id from import_made where kind = 'CATEGORY');
