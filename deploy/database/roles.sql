-- The four database roles. Run once as a superuser on an empty PostgreSQL 18:
--   psql -v owner=… -v app=… -v identity=… -v backup=… -f roles.sql     (the values are the passwords)
-- Owner migrates. Application owns nothing and is held by row-level security. Identity sees the schema of accounts
-- only. Backup reads everything, since pg_dump fails under row-level security otherwise; give it to nobody else.
create role spaces_owner login password :'owner';
create role spaces_app login password :'app' nosuperuser nobypassrls;
create role spaces_identity login password :'identity' nosuperuser nobypassrls;
create role spaces_backup login password :'backup' bypassrls in role pg_read_all_data;
create database smart owner spaces_owner encoding 'UTF8' locale_provider icu icu_locale 'uk' template template0;
revoke connect on database smart from public;
grant connect on database smart to spaces_owner, spaces_app, spaces_identity, spaces_backup;
