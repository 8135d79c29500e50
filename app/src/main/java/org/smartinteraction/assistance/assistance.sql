--liquibase formatted sql

--changeset smart:assistance-1
-- What an office knows of a person without an account, beside the member's name and birth; it goes with the member.
create table assisted_person (
  tenant_id uuid not null references tenant (id),
  member_id uuid not null,
  phone text not null default '',
  contact_email text not null default '',
  groups text[] not null default '{}',
  entered_by uuid,
  entered_at timestamptz not null default now(),
  primary key (tenant_id, member_id),
  foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade,
  foreign key (tenant_id, entered_by) references member (tenant_id, id)
);
create index assisted_person_entered_by on assisted_person (tenant_id, entered_by);
call app.isolate('assisted_person');

create table assisted_consent (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('paper', 'oral', 'attorney')),
  detail text not null default '' check (length(detail) <= 200),
  purpose text not null default '' check (length(purpose) <= 200),
  given_on date not null,
  ends_on date,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  withdrawn_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade,
  foreign key (tenant_id, recorded_by) references member (tenant_id, id)
);
create index assisted_consent_member on assisted_consent (tenant_id, member_id, given_on);
create index assisted_consent_recorded_by on assisted_consent (tenant_id, recorded_by);
call app.isolate('assisted_consent');

-- A stack of paper forms that somebody entered in one go.
create table assisted_batch (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  number int not null,
  form text not null,
  clerk_id uuid not null,
  begun_at timestamptz not null default now(),
  entered int not null default 0,
  refused int not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, clerk_id) references member (tenant_id, id)
);
create index assisted_batch_clerk on assisted_batch (tenant_id, clerk_id, begun_at);
call app.isolate('assisted_batch');

-- What was done for somebody, by whom; the office is the key of a role, the groups are those of that day.
create table assisted_act (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  member_id uuid not null,
  clerk_id uuid not null,
  act text not null,
  subject_id uuid,
  office text not null default '',
  groups text[] not null default '{}',
  batch_id uuid,
  acted_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, clerk_id) references member (tenant_id, id),
  foreign key (tenant_id, batch_id) references assisted_batch (tenant_id, id)
);
create index assisted_act_subject on assisted_act (tenant_id, subject_id, act);
create index assisted_act_member on assisted_act (tenant_id, member_id, acted_at);
create index assisted_act_clerk on assisted_act (tenant_id, clerk_id, acted_at);
create index assisted_act_batch on assisted_act (tenant_id, batch_id) where batch_id is not null;
create index assisted_act_acted on assisted_act (tenant_id, acted_at);
call app.isolate('assisted_act');

-- Codes on receipts; a code itself is only on paper.
create table assisted_code (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  member_id uuid not null,
  code_hash text not null,
  made_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, code_hash),
  foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index assisted_code_member on assisted_code (tenant_id, member_id, made_at);
call app.isolate('assisted_code');

-- Wrong codes that a member typed.
create table claim_attempt (
  tenant_id uuid not null references tenant (id),
  member_id uuid not null,
  wrong int not null,
  last_at timestamptz not null default now(),
  primary key (tenant_id, member_id),
  foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
call app.isolate('claim_attempt');
