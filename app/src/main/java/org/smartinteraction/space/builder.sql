--liquibase formatted sql

--changeset smart:space-kept-draft-1
create table space_kept_draft (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  member_id uuid not null,
  based_on int not null,
  config jsonb not null,
  kept_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, based_on) references space_version (tenant_id, number)
);
create index on space_kept_draft (tenant_id, member_id);
call app.isolate('space_kept_draft');

--changeset smart:space-template-1
create table space_template (
  tenant_id uuid not null references tenant (id),
  key text not null,
  yaml text not null,
  saved_at timestamptz not null default now(),
  saved_by uuid not null,
  primary key (tenant_id, key),
  foreign key (tenant_id, saved_by) references member (tenant_id, id)
);
call app.isolate('space_template');

--changeset smart:builder-erasure-1
-- Drafts go with their member.
alter table space_draft drop constraint space_draft_tenant_id_member_id_fkey;
alter table space_draft add foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade;
alter table space_kept_draft drop constraint space_kept_draft_tenant_id_member_id_fkey;
alter table space_kept_draft add foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade;
