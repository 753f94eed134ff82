#!/bin/sh
# The two roles of Wholeschool: the owner migrates the tables, the application is bound by row-level security.
# Run once, by the image of PostgreSQL at its first start, or by hand as a superuser of the database.
set -eu
SECRETS=${SECRETS:-/run/secrets}
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname "${POSTGRES_DB:-wholeschool}" \
     -v owner_password="$(cat "$SECRETS/owner-password")" -v application_password="$(cat "$SECRETS/application-password")" <<'SQL'
create role wholeschool_owner login password :'owner_password' nosuperuser nobypassrls;
create role wholeschool login password :'application_password' nosuperuser nobypassrls;
revoke all on schema public from public;
grant usage, create on schema public to wholeschool_owner;
grant usage on schema public to wholeschool;
SQL
