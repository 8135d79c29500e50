--liquibase formatted sql

--changeset smart:section-1
create table section (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  type text not null,
  slug text not null,
  primary key (tenant_id, id)
);
call app.isolate('section');

--changeset smart:space-version-1
create table space_version (
  tenant_id uuid not null references tenant (id),
  number int not null,
  config jsonb not null,
  published_at timestamptz not null default now(),
  published_by uuid,
  note text,
  primary key (tenant_id, number),
  foreign key (tenant_id, published_by) references member (tenant_id, id)
);
call app.isolate('space_version');

--changeset smart:space-draft-1
create table space_draft (
  tenant_id uuid not null references tenant (id),
  member_id uuid not null,
  based_on int not null,
  config jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (tenant_id, member_id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, based_on) references space_version (tenant_id, number)
);
call app.isolate('space_draft');
