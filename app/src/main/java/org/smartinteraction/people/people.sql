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

--changeset smart:policy-1
-- What the published configuration decides about who may do what.
create table policy (
  tenant_id uuid not null references tenant (id),
  rules jsonb not null,
  ladder jsonb not null,
  primary key (tenant_id)
);
call app.isolate('policy');

--changeset smart:verification-1
alter table member add born date, add displaced boolean not null default false;
create table verification (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  member_id uuid not null,
  rung text not null,
  basis text not null,
  verified_on date not null,
  expires_on date,
  by_member_id uuid,
  revoked_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index verification_member on verification (tenant_id, member_id);
call app.isolate('verification');

-- A letter with a code on its way to a member; the code itself is only on paper.
create table verification_letter (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  member_id uuid not null,
  rung text not null,
  code_hash text not null,
  expires_on date not null,
  attempts int not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, member_id),
  foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
call app.isolate('verification_letter');

create table member_address (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('registered', 'living', 'other')),
  community text not null,
  text text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index member_address_member on member_address (tenant_id, member_id);
call app.isolate('member_address');

--changeset smart:member-role-until-1
-- A role handed on for a time has a last day and somebody who handed it on.
alter table member_role add until date, add given_by uuid;
alter table member_role add check ((until is null) = (given_by is null));

--changeset smart:actor-member-1
-- Who belongs to which organisation; only invited until accepted.
create table actor_member (
  tenant_id uuid not null references tenant (id),
  actor_id uuid not null,
  member_id uuid not null,
  part text not null check (part in ('head', 'representative', 'member')),
  invited_at timestamptz not null default now(),
  accepted_at timestamptz,
  primary key (tenant_id, actor_id, member_id),
  foreign key (tenant_id, actor_id) references actor (tenant_id, id) on delete cascade,
  foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index actor_member_member on actor_member (tenant_id, member_id);
call app.isolate('actor_member');

--changeset smart:actor-member-2 splitStatements:false
-- Until now a member spoke for one organisation at most. Security holds for the owner too, so each space is read by itself.
do $$
declare
  space uuid;
  known record;
begin
  for space in select id from tenant loop
    perform set_config('app.tenant_id', space::text, true);
    for known in select id, actor_id from member where actor_id is not null loop
      insert into actor_member (tenant_id, actor_id, member_id, part, accepted_at)
      values (space, known.actor_id, known.id, 'representative', now());
    end loop;
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$;
alter table member drop column actor_id;

--changeset smart:member-erased-1
-- Whoever was erased stays as a row that says nothing of them, for the things that stay to hang on.
alter table member add erased_at timestamptz;
-- A sign-in from before the erasure must not bring the member back. A hash of space and subject, kept for two days.
create table erased_place (
  tenant_id uuid not null references tenant (id),
  subject_hash text not null,
  erased_at timestamptz not null default now(),
  primary key (tenant_id, subject_hash)
);
call app.isolate('erased_place');

--changeset smart:vouching-1
-- Staff trust an organisation with vouching for people.
alter table actor add trusted boolean not null default false;
alter table verification
  add actor_id uuid,
  add foreign key (tenant_id, actor_id) references actor (tenant_id, id);
create index verification_actor on verification (tenant_id, actor_id) where actor_id is not null;

-- A member asks an organisation to vouch for them; one such question waits at a time.
create table vouch_request (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  member_id uuid not null,
  actor_id uuid not null,
  rung text not null,
  words text not null,
  asked_at timestamptz not null default now(),
  state text not null check (state in ('waiting', 'vouched', 'declined')),
  answered_on date,
  answered_by uuid,
  reason text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade,
  foreign key (tenant_id, actor_id) references actor (tenant_id, id) on delete cascade,
  foreign key (tenant_id, answered_by) references member (tenant_id, id) on delete set null (answered_by),
  check ((state = 'waiting') = (answered_on is null))
);
create unique index vouch_request_waiting on vouch_request (tenant_id, member_id, actor_id) where state = 'waiting';
create index vouch_request_actor on vouch_request (tenant_id, actor_id, state, asked_at);
create index vouch_request_member on vouch_request (tenant_id, member_id, asked_at desc);
call app.isolate('vouch_request');

--changeset smart:role-second-factor-1
-- Counts only for whoever signed in with two factors.
alter table role add second_factor boolean not null default false;

--changeset smart:member-person-1
-- Keyed hashes by which one person is one member; never the number of the person or their telephone itself.
alter table member add person_key text, add unique (tenant_id, person_key);

--changeset smart:member-phone-1
alter table member add phone_key text, add unique (tenant_id, phone_key);
-- A code that was sent to a telephone; of the number a keyed hash and the last digits.
create table phone_code (
  tenant_id uuid not null references tenant (id),
  member_id uuid not null,
  rung text not null,
  phone_key text not null,
  last_digits text not null,
  code_hash text not null,
  attempts int not null default 0,
  expires_at timestamptz not null,
  primary key (tenant_id, member_id),
  foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
call app.isolate('phone_code');
-- Messages that wait for the gateway; deleted when it has taken them.
create table text_message (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  member_id uuid not null,
  phone text not null,
  text text not null,
  attempts int not null default 0,
  next_attempt_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index text_message_member on text_message (tenant_id, member_id);
call app.isolate('text_message');

--changeset smart:secret-codes-1
-- Whoever downloads their data must not learn what only a letter or their telephone tells them.
comment on column text_message.text is 'secret: has the code';
comment on column phone_code.code_hash is 'secret: of a short code';
comment on column verification_letter.code_hash is 'secret: of a code';

--changeset smart:member-named-at-1
-- Since when members are called as they called themselves; null for a name that others gave.
alter table member add named_at timestamptz;

--changeset smart:member-before-1
-- Who turned out to be one person: the id under which a member acted before, and the key of the marks it left in the
-- journal, so that they can still be shown to be theirs.
create table member_before (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  member_id uuid not null,
  journal_key bytea,
  merged_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index member_before_member on member_before (tenant_id, member_id);
call app.isolate('member_before');
