-- Where a health check tries whether anything can be written: each try adds a row and takes it away again in one transaction, so no row stays.
create table write_check (
    id    bigint        not null primary key,
    space varchar(8000) not null
);
