#!/bin/sh
# Run by the postgres image when the database is created, as superuser: roles, schemas and passwords.
set -eu

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    --set owner="$(cat /run/secrets/db_owner_password)" \
    --set app="$(cat /run/secrets/db_app_password)" \
    --set server="$(cat /run/secrets/db_server_password)" <<'SQL'
\o /dev/null
select set_config('winzo.owner_password', :'owner', false);
select set_config('winzo.app_password', :'app', false);
select set_config('winzo.server_password', :'server', false);
\o
\i /opt/winzo/sql/roles.sql
SQL
