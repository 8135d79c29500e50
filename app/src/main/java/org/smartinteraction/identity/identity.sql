--liquibase formatted sql

--changeset smart:identity-schema-1
create schema identity;
grant usage on schema identity to "${identityRole}";

--changeset smart:account-1
create table identity.account (
  id uuid primary key default uuidv7(),
  email text not null unique check (email = lower(email)),
  email_verified_at timestamptz,
  language text not null check (language in ('uk', 'en')),
  created_at timestamptz not null default now()
);

--changeset smart:sign-in-link-1
-- The token itself is only in the letter.
create table identity.sign_in_link (
  token_hash bytea primary key,
  email text not null,
  language text not null,
  return_host text,
  return_path text,
  asked_from bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_link_email on identity.sign_in_link (email, created_at);
create index sign_in_link_asked_from on identity.sign_in_link (asked_from, created_at);

--changeset smart:letter-1
create table identity.letter (
  id uuid primary key default uuidv7(),
  recipient text not null,
  subject text not null,
  text text not null,
  link text not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
create index letter_next_attempt on identity.letter (next_attempt_at);

--changeset smart:signing-key-1
create table identity.signing_key (
  id text primary key,
  sealed text not null,
  created_at timestamptz not null default now()
);

--changeset smart:oauth2-authorization-1
-- As Spring Security's JdbcOAuth2AuthorizationService expects it.
create table identity.oauth2_authorization (
  id text primary key,
  registered_client_id text not null,
  principal_name text not null,
  authorization_grant_type text not null,
  authorized_scopes text,
  attributes text,
  state text,
  authorization_code_value text,
  authorization_code_issued_at timestamptz,
  authorization_code_expires_at timestamptz,
  authorization_code_metadata text,
  access_token_value text,
  access_token_issued_at timestamptz,
  access_token_expires_at timestamptz,
  access_token_metadata text,
  access_token_type text,
  access_token_scopes text,
  oidc_id_token_value text,
  oidc_id_token_issued_at timestamptz,
  oidc_id_token_expires_at timestamptz,
  oidc_id_token_metadata text,
  refresh_token_value text,
  refresh_token_issued_at timestamptz,
  refresh_token_expires_at timestamptz,
  refresh_token_metadata text,
  user_code_value text,
  user_code_issued_at timestamptz,
  user_code_expires_at timestamptz,
  user_code_metadata text,
  device_code_value text,
  device_code_issued_at timestamptz,
  device_code_expires_at timestamptz,
  device_code_metadata text
);
create index oauth2_authorization_code on identity.oauth2_authorization using hash (authorization_code_value);
create index oauth2_authorization_id_token on identity.oauth2_authorization using hash (oidc_id_token_value);

--changeset smart:identity-grants-1
grant select, insert, update, delete on all tables in schema identity to "${identityRole}";

--changeset smart:sign-in-session-1
-- One sign-in of a person in one browser. Its id is what the spaces know as `sid`; the token is only in the cookie.
create table identity.sign_in_session (
  id uuid primary key default uuidv7(),
  token_hash bytea not null unique,
  account_id uuid not null references identity.account on delete cascade,
  methods text[] not null check (cardinality(methods) > 0),
  -- A host's own provider opens that host only.
  only_at text,
  browser text not null,
  network text not null,
  began_at timestamptz not null default now(),
  authenticated_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sign_in_session_account on identity.sign_in_session (account_id);
create index sign_in_session_ended on identity.sign_in_session (ended_at);
grant select, insert, update, delete on identity.sign_in_session to "${identityRole}";

--changeset smart:user-credentials-1
-- As Spring Security's JdbcUserCredentialRepository expects it; the handle of a person is their account.
alter table identity.account add passkey_user text not null unique
  generated always as (translate(rtrim(encode(uuid_send(id), 'base64'), '='), '+/', '-_')) stored;
create table identity.user_credentials (
  credential_id text primary key,
  user_entity_user_id text not null references identity.account (passkey_user) on delete cascade,
  public_key bytea not null,
  signature_count bigint not null,
  uv_initialized boolean not null,
  backup_eligible boolean not null,
  authenticator_transports text not null,
  public_key_credential_type text not null,
  backup_state boolean not null,
  attestation_object bytea not null,
  attestation_client_data_json bytea not null,
  created timestamptz not null,
  last_used timestamptz not null,
  label text not null
);
create index user_credentials_user on identity.user_credentials (user_entity_user_id);
grant select, insert, update, delete on identity.user_credentials to "${identityRole}";

--changeset smart:provider-1
-- Where people may sign in instead; the client secret is encrypted under smart.secret.
create table identity.provider (
  key text primary key check (key ~ '^[a-z][a-z0-9-]{0,30}$'),
  name_uk text not null,
  name_en text not null,
  issuer text not null,
  client_id text not null,
  sealed_secret text not null,
  only_at text,
  trusts_email boolean not null default false,
  changed_at timestamptz not null default now(),
  check (only_at is null or not trusts_email)
);
-- Whose account a person of a provider is. The address that a provider names decides nothing.
create table identity.linked_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references identity.account on delete cascade,
  provider text not null,
  linked_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  primary key (issuer, subject)
);
create index linked_identity_account on identity.linked_identity (account_id);
grant select, insert, update, delete on identity.provider, identity.linked_identity to "${identityRole}";

--changeset smart:sign-in-session-2
-- To sign out there as well; the ID token is encrypted under smart.secret.
alter table identity.sign_in_session add provider text, add sealed_token text;

--changeset smart:account-erasing-1
-- Somebody asked to be erased everywhere and not every site has done so yet.
alter table identity.account add erasing_since timestamptz;

--changeset smart:second-factor-1
-- When somebody last showed more than a link: changing how an account is entered takes that anew.
alter table identity.sign_in_session add surely_at timestamptz;
update identity.sign_in_session set surely_at = authenticated_at where methods && array['passkey', 'mfa'];

-- An app that shows one-time codes; its secret is encrypted under smart.secret. Codes up to used_step are used.
create table identity.code_app (
  account_id uuid primary key references identity.account on delete cascade,
  sealed_secret text not null,
  used_step bigint not null,
  since timestamptz not null default now(),
  used_at timestamptz not null default now()
);

-- Hashes of codes on paper, keyed by smart.secret.
create table identity.recovery_code (
  account_id uuid not null references identity.account on delete cascade,
  code_hash bytea not null,
  made_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- Wrong codes in a row.
create table identity.code_guess (
  account_id uuid not null references identity.account on delete cascade,
  kind text not null check (kind in ('otp', 'recovery')),
  wrong integer not null,
  at timestamptz not null,
  primary key (account_id, kind)
);
grant select, insert, update, delete on identity.code_app, identity.recovery_code, identity.code_guess to "${identityRole}";

--changeset smart:provider-2
-- Providers that do not speak OpenID Connect, and those that say who people are by law.
alter table identity.provider add kind text not null default 'oidc' check (kind in ('oidc', 'id-gov-ua')),
  add ways text[] not null default '{}', add number_claim text,
  add check (kind = 'oidc' or cardinality(ways) > 0 and number_claim is null and not trusts_email);
-- Which account is whose, by a keyed hash of the number that the state gave the person; never the number. What the own
-- provider of one host says holds for that host alone.
create table identity.identified_person (
  scope text not null,
  person_hash text not null,
  account_id uuid not null references identity.account on delete cascade,
  issuer text not null,
  subject text not null,
  identified_at timestamptz not null default now(),
  primary key (scope, person_hash),
  unique (scope, account_id),
  foreign key (issuer, subject) references identity.linked_identity on delete cascade
);
create index identified_person_account on identity.identified_person (account_id);
create index identified_person_link on identity.identified_person (issuer, subject);
grant select, insert, update, delete on identity.identified_person to "${identityRole}";
