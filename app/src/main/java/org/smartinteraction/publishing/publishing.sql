--liquibase formatted sql

--changeset smart:published-item-1
create table published_item (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  section_id uuid not null,
  kind text not null,
  path text not null check (path like '/%'),
  title text not null,
  summary text not null,
  body text not null,
  language text not null,
  state text,
  tone text check (tone in ('neutral', 'info', 'active', 'good', 'warning', 'bad')),
  author text,
  sector text check (sector in ('', 'citizen', 'ngo', 'business', 'authority')),
  place text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  goals text[] not null,
  image uuid,
  relation text,
  relates uuid[] not null,
  facts jsonb not null,
  details jsonb not null,
  -- Who may see it: what its author meant, narrowed to the audience of its section.
  audience text not null check (audience in ('public', 'members', 'staff')),
  meant_for text not null check (meant_for in ('public', 'members', 'staff')),
  published_at timestamptz not null,
  updated_at timestamptz not null,
  -- Base forms with weight A in the title, B in the summary, C in the body: see Words.
  search tsvector not null,
  primary key (tenant_id, id),
  check ((state is null) = (tone is null)),
  check ((latitude is null) = (longitude is null))
);
create index published_item_recent on published_item (tenant_id, published_at desc, id desc);
create index published_item_section on published_item (tenant_id, section_id, published_at desc, id desc);
-- Array operators are not leakproof, so under row-level security no GIN index would be used; this is read alone.
create index published_item_relation on published_item (tenant_id, relation)
  include (section_id, audience, relates, id) where relation is not null;
create index published_item_place on published_item (tenant_id, latitude, longitude) where latitude is not null;
call app.isolate('published_item');
call app.overlay_readable('published_item', 'audience = ''public''');

--changeset smart:metric-1
-- What the facts of public items add up to, by the month in which the items were published.
create table metric (
  tenant_id uuid not null references tenant (id),
  section_id uuid not null,
  key text not null,
  dimension text not null,
  period date not null check (extract(day from period) = 1),
  value bigint not null,
  primary key (tenant_id, section_id, key, dimension, period)
);
call app.isolate('metric');
call app.overlay_readable('metric');

--changeset smart:published-item-actor-1
-- The organisation of the space in whose name it was said. No reference: this table is read by neighbours and may be rebuilt.
alter table published_item add actor_id uuid;
create index published_item_actor on published_item (tenant_id, actor_id, published_at desc) where actor_id is not null;

--changeset smart:veil-1
-- Things hidden from everybody but the staff: items, and whatever else has an id.
create table veil (
  tenant_id uuid not null references tenant (id),
  subject_id uuid not null,
  since timestamptz not null default now(),
  primary key (tenant_id, subject_id)
);
call app.isolate('veil');
