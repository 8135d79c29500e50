--liquibase formatted sql

--changeset smart:actor-1
create table actor (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  version int not null default 0,
  code text,
  name text not null,
  sector text not null check (sector in ('citizen', 'ngo', 'business', 'authority')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
call app.isolate('actor');

--changeset smart:member-1
create table member (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  version int not null default 0,
  subject text,
  email text not null check (email = lower(email)),
  name text not null,
  language text,
  actor_id uuid,
  joined_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, email),
  unique (tenant_id, subject),
  foreign key (tenant_id, actor_id) references actor (tenant_id, id)
);
create index member_actor on member (tenant_id, actor_id);
call app.isolate('member');

create table member_role (
  tenant_id uuid not null references tenant (id),
  member_id uuid not null,
  role text not null,
  primary key (tenant_id, member_id, role),
  foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
call app.isolate('member_role');

--changeset smart:member-journal-key-1
-- Marks what this person does in the journal; erased with the person.
alter table member add journal_key bytea default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());

--changeset smart:role-1
create table role (
  tenant_id uuid not null references tenant (id),
  key text not null,
  names jsonb not null,
  permissions text[] not null,
  primary key (tenant_id, key)
);
call app.isolate('role');
