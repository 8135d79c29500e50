--liquibase formatted sql

--changeset smart:space-request-1
-- A wish to start a space, kept while its writer confirms the e-mail address. Belongs to no tenant: there is none yet.
create table space_request (
  id uuid primary key,
  state text not null check (state in ('draft', 'unconfirmed', 'waiting', 'done', 'refused')),
  area text not null references area (code),
  kind text not null check (kind in ('community', 'region')),
  template text,
  label text,
  names jsonb not null default '{}',
  languages text not null default 'uk,en',
  accent text,
  email text check (email = lower(email)),
  requested_language text not null default 'uk',
  reason text,
  space_id uuid,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  decided_at timestamptz
);
create index space_request_state on space_request (state, created_at);

--changeset smart:erased-space-1
-- What remains of an erased space: that it was there. Its label may be taken again after a while.
create table erased_space (
  space_id uuid primary key,
  label text not null,
  area text,
  rows_erased bigint not null,
  erased_by text not null,
  erased_at timestamptz not null default now()
);
create index erased_space_label on erased_space (label);
