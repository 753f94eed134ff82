-- When a token may make a whole minute's requests again, in milliseconds since 1970: the limit holds on all servers together.
alter table api_token add column rate_full_at bigint default 0 not null;
