#!/bin/sh
# The two roles of Wholeschool: the owner migrates the tables, the application is bound by row-level security.
# Run once for each database, by the image of PostgreSQL at its first start, or by hand as a superuser of the database
# POSTGRES_DB. A role that is there already keeps its password, so that a second database beside production changes
# nothing for it. Other names: WHOLESCHOOL_DATABASE_OWNER_USER and WHOLESCHOOL_DATABASE_USER.
set -eu
SECRETS=${SECRETS:-/run/secrets}
# In the environment and not among the arguments, which everybody on the machine can list.
ROLES_OWNER_PASSWORD=$(cat "$SECRETS/owner-password")
ROLES_APPLICATION_PASSWORD=$(cat "$SECRETS/application-password")
export ROLES_OWNER_PASSWORD ROLES_APPLICATION_PASSWORD
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname "${POSTGRES_DB:-wholeschool}" --no-psqlrc --quiet \
     -v owner="${WHOLESCHOOL_DATABASE_OWNER_USER:-wholeschool_owner}" -v application="${WHOLESCHOOL_DATABASE_USER:-wholeschool}" <<'SQL'
\getenv owner_password ROLES_OWNER_PASSWORD
\getenv application_password ROLES_APPLICATION_PASSWORD
begin;
select format('create role %I login password %L nosuperuser nobypassrls', role, password)
from (values (:'owner', :'owner_password'), (:'application', :'application_password')) wanted (role, password)
where not exists (select from pg_roles where rolname = role) \gexec
select exists (select from pg_roles where rolname in (:'owner', :'application') and (rolsuper or rolbypassrls)) as unbound \gset
\if :unbound
do $$ begin raise exception 'One of the roles is there already and is above row-level security. Use another name; nothing was changed.'; end $$;
\endif
revoke all on schema public from public;
grant usage, create on schema public to :"owner";
grant usage on schema public to :"application";
commit;
SQL
