--liquibase formatted sql

--changeset smart:app-schema-1 splitStatements:false
create schema app;
grant usage on schema app to public;

create function app.current_tenant() returns uuid language sql stable parallel safe
return nullif(current_setting('app.tenant_id', true), '')::uuid;

-- Arrays, not tables: a policy which looks them up in a table scans everything.
create function app.readable_tenants() returns uuid[] language sql stable parallel safe
return nullif(current_setting('app.readable_tenants', true), '')::uuid[];

create function app.readable_sections() returns uuid[] language sql stable parallel safe
return nullif(current_setting('app.readable_sections', true), '')::uuid[];

create procedure app.isolate(target text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', target);
  execute format('alter table %I force row level security', target);
  execute format('create policy own on %I using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant())', target);
end $$;

-- The second policy of published_item and metric: what others agreed to share, read only. Each array stands in a
-- (select …) of its own, which is read once per statement; without it the setting is parsed again for every row
-- (42 000 rows of 63 communities: 0.1 s against 8 s).
create procedure app.overlay_readable(target text, condition text default 'true') language plpgsql as $$
begin
  execute format('create policy overlay on %I for select using (tenant_id = any ((select app.readable_tenants())::uuid[]) and section_id = any ((select app.readable_sections())::uuid[]) and %s)', target, condition);
end $$;

--changeset smart:tenant-1
create table tenant (
  id uuid primary key,
  kind text not null check (kind in ('community', 'region')),
  status text not null check (status in ('active', 'suspended')),
  label text not null unique,
  area text,
  names jsonb not null,
  demo boolean not null default false,
  latitude double precision,
  longitude double precision,
  created_at timestamptz not null default now()
);
create table tenant_host (
  host text primary key check (host = lower(host)),
  tenant_id uuid not null references tenant (id),
  main boolean not null default false
);
create index tenant_host_tenant on tenant_host (tenant_id);

--changeset smart:overlay-member-1
create table overlay_member (
  region_id uuid not null references tenant (id),
  community_id uuid not null references tenant (id),
  state text not null check (state in ('invited', 'requested', 'joined')),
  since timestamptz not null default now(),
  primary key (region_id, community_id)
);
create index overlay_member_community on overlay_member (community_id);
create table overlay_consent (
  reader_id uuid not null references tenant (id),
  owner_id uuid not null references tenant (id),
  section_id uuid not null,
  since timestamptz not null default now(),
  primary key (reader_id, owner_id, section_id)
);
create index overlay_consent_owner on overlay_consent (owner_id);

--changeset smart:event-publication-1
create table event_publication (
  id uuid not null primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamp with time zone not null,
  completion_date timestamp with time zone,
  status text,
  completion_attempts int,
  last_resubmission_date timestamp with time zone
);
create index event_publication_by_completion_date on event_publication (completion_date);

--changeset smart:tenant-2
-- A demonstration space that is being filled; what a start that was cut off leaves behind is told by it.
alter table tenant add column unfinished boolean not null default false;
