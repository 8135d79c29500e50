--liquibase formatted sql

--changeset smart:budget-import-1
-- One row for each file that was accepted. The newest of a year and layout is its state.
create table budget_import (
  tenant_id uuid not null references tenant (id),
  id uuid not null default uuidv7(),
  layout text not null,
  year int not null check (year between 1991 and 2200),
  month int not null check (month between 1 and 12),
  budget_code text not null,
  file_name text not null,
  sha256 text not null,
  rows int not null,
  lines int not null,
  -- What was counted, in kopecks, by fund and measure; and what the file itself gave.
  totals jsonb not null,
  differences int not null,
  demo boolean not null default false,
  imported_by uuid,
  imported_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, imported_by) references member (tenant_id, id)
);
create index budget_import_year on budget_import (tenant_id, year, layout, imported_at desc);
create index budget_import_member on budget_import (tenant_id, imported_by);
call app.isolate('budget_import');

--changeset smart:budget-line-1
-- Only lines that count: a code that sums others up is never stored beside them, except where financing is explained.
create table budget_line (
  tenant_id uuid not null references tenant (id),
  id uuid not null default uuidv7(),
  year int not null,
  layout text not null,
  fund text not null check (fund in ('C', 'S', 'T')),
  code text not null,
  function_code text not null default '',
  economy_code text not null default '',
  name text not null,
  counted boolean not null,
  -- Whether the newest file still has it. Decisions may hang on a line that is gone.
  present boolean not null,
  plan bigint,
  amended bigint,
  estimate bigint,
  executed bigint,
  -- Twelve months, each since January; null where nobody stated anything.
  amended_by_month bigint[] not null,
  executed_by_month bigint[] not null,
  primary key (tenant_id, id),
  unique (tenant_id, year, layout, fund, code, function_code, economy_code)
);
call app.isolate('budget_line');

--changeset smart:budget-name-1
-- What the files of a year call their codes.
create table budget_name (
  tenant_id uuid not null references tenant (id),
  year int not null,
  scheme text not null,
  code text not null,
  name text not null,
  primary key (tenant_id, year, scheme, code)
);
call app.isolate('budget_name');

--changeset smart:contribution-1
-- What one giver puts into one thing. A thing of another tenant is named by its tenant and published item.
create table contribution (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  version int not null default 0,
  subject_tenant uuid not null,
  subject_item uuid not null,
  subject_title text not null,
  source text not null check (source in ('STATE', 'REGION', 'DISTRICT', 'COMMUNITY', 'BUSINESS', 'NGO', 'RESIDENTS')),
  giver text not null,
  actor_id uuid,
  line_id uuid,
  planned bigint not null default 0 check (planned >= 0),
  confirmed bigint not null default 0 check (confirmed >= 0),
  received bigint not null default 0 check (received between 0 and confirmed),
  spent bigint not null default 0 check (spent between 0 and received),
  reported bigint not null default 0 check (reported between 0 and spent),
  decision text,
  decided_on date,
  closed boolean not null default false,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, actor_id) references actor (tenant_id, id),
  foreign key (tenant_id, line_id) references budget_line (tenant_id, id)
);
create index contribution_subject on contribution (tenant_id, subject_item);
create index contribution_line on contribution (tenant_id, line_id);
create index contribution_actor on contribution (tenant_id, actor_id);
call app.isolate('contribution');

--changeset smart:money-movement-1
create table money_movement (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  contribution_id uuid not null,
  stage text not null check (stage in ('PLANNED', 'CONFIRMED', 'RECEIVED', 'SPENT', 'REPORTED')),
  amount bigint not null check (amount <> 0),
  document text not null,
  document_date date,
  note text not null,
  reverses uuid,
  member_id uuid,
  moved_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, reverses),
  check ((reverses is null) = (amount > 0)),
  foreign key (tenant_id, contribution_id) references contribution (tenant_id, id) on delete cascade,
  foreign key (tenant_id, reverses) references money_movement (tenant_id, id) on delete cascade,
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index money_movement_contribution on money_movement (tenant_id, contribution_id, moved_at);
create index money_movement_member on money_movement (tenant_id, member_id);
call app.isolate('money_movement');

--changeset smart:money-movement-append-only-1 splitStatements:false
-- Money that moved is never edited, only reversed. Who moved it may be forgotten.
create function app.append_only() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) - 'member_id' is distinct from to_jsonb(new) - 'member_id' then
    raise exception 'money that moved is reversed, not changed';
  end if;
  return new;
end $$;
create trigger append_only before update on money_movement for each row execute function app.append_only();

--changeset smart:budget-import-2
-- A file that should not have been brought in. It stays in the list; while the newest of its year and layout is
-- withdrawn, that year and layout has no state.
alter table budget_import add column withdrawn_at timestamptz;
alter table budget_import add column withdrawn_reason text;
alter table budget_import add constraint budget_import_withdrawn check ((withdrawn_at is null) = (withdrawn_reason is null));
