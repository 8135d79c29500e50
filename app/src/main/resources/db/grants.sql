--liquibase formatted sql

--changeset smart:grants runAlways:true splitStatements:false
grant usage on schema public to "${appRole}";
grant select, insert, update, delete on all tables in schema public to "${appRole}";
revoke all on table databasechangelog, databasechangeloglock from "${appRole}";
grant execute on all functions in schema app to "${appRole}";
-- What is only ever added to (see journal.sql).
do $$
declare added_to regclass;
begin
  for added_to in select tgrelid::regclass from pg_trigger where tgname = 'add_only' loop
    execute format('revoke update, delete, truncate on %s from "${appRole}"', added_to);
  end loop;
end $$;
