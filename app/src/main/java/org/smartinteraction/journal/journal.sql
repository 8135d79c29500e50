--liquibase formatted sql

--changeset smart:journal-1 splitStatements:false
-- Nobody changes or deletes what stands in such a table, its owner included. The application's role has no privilege to
-- (see grants.sql), and the trigger holds for every other.
create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Lines of % are only ever added', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create procedure app.add_only(target text) language plpgsql as $$
begin
  execute format('create trigger add_only before update or delete or truncate on %I for each statement execute function app.refuse_change()', target);
end $$;

-- No reference to the tenant or the member: the journal outlives an erased person and an erased space. It says nothing of
-- either but their random ids.
create table journal (
  tenant_id uuid not null,
  number bigint not null check (number > 0),
  at timestamptz not null,
  act text not null,
  subject_id uuid,
  facts text not null,
  mark text not null,
  previous text not null,
  hash text not null,
  member_id uuid,
  primary key (tenant_id, number)
);
create index journal_member on journal (tenant_id, member_id, number);
call app.isolate('journal');
call app.add_only('journal');

create table journal_checkpoint (
  tenant_id uuid not null,
  day date not null,
  number bigint not null,
  hash text not null,
  primary key (tenant_id, day)
);
call app.isolate('journal_checkpoint');
call app.add_only('journal_checkpoint');
