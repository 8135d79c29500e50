--liquibase formatted sql

--changeset smart:actor-profile-1
-- What an organisation says of itself; all of it is public.
create table actor_profile (
  tenant_id uuid not null references tenant (id),
  actor_id uuid not null,
  kind text not null,
  about jsonb not null,
  site text not null,
  email text not null,
  phone text not null,
  place_address text,
  place_lat double precision check (place_lat between -90 and 90),
  place_lon double precision check (place_lon between -180 and 180),
  place_area text,
  changed_at timestamptz not null default now(),
  primary key (tenant_id, actor_id),
  foreign key (tenant_id, actor_id) references actor (tenant_id, id) on delete cascade,
  check ((place_lat is null) = (place_lon is null))
);
call app.isolate('actor_profile');

--changeset smart:actor-offer-1
-- What an organisation offers to the whole community, until a day or for good.
create table actor_offer (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  actor_id uuid not null,
  kind text not null check (kind in ('EXPERTISE', 'GOODS', 'ROOM', 'MONEY')),
  title text not null,
  text text not null,
  until date,
  offered_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, actor_id) references actor (tenant_id, id) on delete cascade
);
create index actor_offer_actor on actor_offer (tenant_id, actor_id, until);
call app.isolate('actor_offer');

--changeset smart:actor-profile-2
-- Who described it last: they are told what moderators decide about it.
alter table actor_profile
  add changed_by uuid,
  add foreign key (tenant_id, changed_by) references member (tenant_id, id) on delete set null (changed_by);
