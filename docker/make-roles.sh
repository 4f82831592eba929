#!/bin/sh
# Run once by the postgres image, when its volume is new: the two roles, neither a superuser, and the database.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set owner_password="$OWNER_PASSWORD" \
  --set application_password="$APPLICATION_PASSWORD" <<'SQL'
CREATE ROLE waymark_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE waymark_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'application_password';
CREATE DATABASE waymark OWNER waymark_owner;
SQL
