--liquibase formatted sql

--changeset smart:grants runAlways:true splitStatements:false
grant usage on schema public to "${appRole}";
grant select, insert, update, delete on all tables in schema public to "${appRole}";
revoke all on table databasechangelog, databasechangeloglock from "${appRole}";
grant execute on all functions in schema app to "${appRole}";
