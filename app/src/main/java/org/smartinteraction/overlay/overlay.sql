--liquibase formatted sql

--changeset smart:overlay-record-1
-- What was agreed with a neighbour, as this side decided it.
create table overlay_record (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  other_id uuid not null,
  act text not null check (act in ('invited', 'requested', 'joined', 'shared', 'left', 'declined')),
  sections text not null,
  member_id uuid,
  at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index overlay_record_at on overlay_record (tenant_id, at desc);
call app.isolate('overlay_record');

--changeset smart:joint-issue-1
create table joint_issue (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  version int not null default 0,
  section_id uuid not null,
  title text not null,
  text text not null,
  closed boolean not null default false,
  defined_by uuid not null,
  defined_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, section_id) references section (tenant_id, id),
  foreign key (tenant_id, defined_by) references member (tenant_id, id)
);
create index joint_issue_section on joint_issue (tenant_id, section_id, defined_at desc);
call app.isolate('joint_issue');

-- A community's word that a joint issue is its own too; kept by the community.
create table endorsement (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  joint_id uuid not null,
  endorsed_by uuid not null,
  endorsed_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, joint_id),
  foreign key (tenant_id, endorsed_by) references member (tenant_id, id)
);
call app.isolate('endorsement');
