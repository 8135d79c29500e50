--liquibase formatted sql

--changeset smart:attachment-1
create table attachment (
    tenant_id  uuid        not null references tenant (id),
    id         uuid        not null default uuidv7(),
    member_id  uuid        not null,
    section_id uuid,
    subject_id uuid,
    position   integer     not null default 0,
    alt        text        not null default '' check (length(alt) <= 500),
    width      integer     not null,
    height     integer     not null,
    full_jpeg  bytea       not null,
    thumb_jpeg bytea       not null,
    digest     text        not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade,
    foreign key (tenant_id, section_id) references section (tenant_id, id),
    check ((section_id is null) = (subject_id is null))
);
create index attachment_subject on attachment (tenant_id, subject_id, position);
create index attachment_member on attachment (tenant_id, member_id) where subject_id is null;
-- JPEG does not become smaller by compressing it again.
alter table attachment alter column full_jpeg set storage external;
alter table attachment alter column thumb_jpeg set storage external;
call app.isolate('attachment');

--changeset smart:support-1
create table support (
    tenant_id  uuid        not null references tenant (id),
    subject_id uuid        not null,
    member_id  uuid        not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, subject_id, member_id),
    foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
call app.isolate('support');

--changeset smart:reply-1
create table reply (
    tenant_id        uuid        not null references tenant (id),
    id               uuid        not null,
    version          integer     not null,
    subject_id       uuid        not null,
    member_id        uuid        not null,
    voice            text        not null check (voice in ('RESIDENT', 'AUTHOR', 'OFFICIAL')),
    text             text        not null,
    written_at       timestamptz not null,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index reply_subject on reply (tenant_id, subject_id, written_at);
call app.isolate('reply');

--changeset smart:draft-1
create table draft (
    tenant_id uuid        not null references tenant (id),
    member_id uuid        not null,
    key       text        not null check (length(key) <= 100),
    fields    jsonb       not null,
    saved_at  timestamptz not null default now(),
    primary key (tenant_id, member_id, key),
    foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
call app.isolate('draft');

--changeset smart:support-2
-- The organisation in whose name somebody supports; it is one support all the same.
alter table support add actor_id uuid;
alter table support add foreign key (tenant_id, actor_id) references actor (tenant_id, id);
create index support_actor on support (tenant_id, actor_id) where actor_id is not null;

--changeset smart:engagement-erasure-1
-- What goes with its member refers to it with "on delete cascade"; what stays under a pseudonym does not.
alter table attachment drop constraint attachment_tenant_id_member_id_fkey;
alter table attachment add foreign key (tenant_id, member_id) references member (tenant_id, id);
alter table support drop constraint support_tenant_id_member_id_fkey;
alter table support add foreign key (tenant_id, member_id) references member (tenant_id, id);
alter table reply drop constraint reply_tenant_id_member_id_fkey;
alter table reply add foreign key (tenant_id, member_id) references member (tenant_id, id);
