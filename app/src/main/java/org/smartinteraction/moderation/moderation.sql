--liquibase formatted sql

--changeset smart:moderation-1
-- One thing before the moderators: from its first report, or its writing, to the last word about it.
create table moderation_case (
    tenant_id        uuid        not null references tenant (id),
    id               uuid        not null,
    version          integer     not null default 0,
    kind             text        not null,
    subject_id       uuid        not null,
    author_id        uuid,
    state            text        not null check (state in ('OPEN', 'DECIDED', 'APPEALED')),
    first_look       boolean     not null,
    opened_at        timestamptz not null,
    due              date        not null,
    verdict          text        check (verdict in ('LEAVE', 'HIDE', 'CHANGE', 'REFUSE')),
    ground           text,
    reasons          text        not null default '',
    decided_at       timestamptz,
    decided_by       uuid,
    appealed_at      timestamptz,
    appeal           text        not null default '',
    outcome          text        check (outcome in ('UPHOLD', 'OVERTURN')),
    outcome_reasons  text        not null default '',
    restored_at      timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, author_id) references member (tenant_id, id) on delete set null (author_id),
    foreign key (tenant_id, decided_by) references member (tenant_id, id) on delete set null (decided_by)
);
create unique index moderation_case_open on moderation_case (tenant_id, subject_id) where state = 'OPEN';
create index moderation_case_subject on moderation_case (tenant_id, subject_id);
create index moderation_case_queue on moderation_case (tenant_id, state, due);
create index moderation_case_author on moderation_case (tenant_id, author_id);
call app.isolate('moderation_case');

-- One report per person and thing. Who reported is never read: it is here so that nobody can do it twice.
create table moderation_report (
    tenant_id   uuid        not null references tenant (id),
    subject_id  uuid        not null,
    member_id   uuid        not null,
    case_id     uuid        not null,
    ground      text        not null,
    words       text        not null,
    reported_at timestamptz not null default now(),
    primary key (tenant_id, subject_id, member_id),
    foreign key (tenant_id, case_id) references moderation_case (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id) on delete cascade
);
create index moderation_report_case on moderation_report (tenant_id, case_id);
create index moderation_report_member on moderation_report (tenant_id, member_id);
call app.isolate('moderation_report');

-- What moderators did about a case, written once.
create table moderation_act (
    tenant_id uuid        not null references tenant (id),
    id        uuid        not null default uuidv7(),
    case_id   uuid        not null,
    verdict   text        not null
        check (verdict in ('LEAVE', 'HIDE', 'CHANGE', 'REFUSE', 'RESTORE', 'UPHOLD', 'OVERTURN')),
    ground    text,
    reasons   text        not null,
    late      boolean     not null,
    acted_at  timestamptz not null,
    member_id uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, case_id) references moderation_case (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id) on delete set null (member_id)
);
create index moderation_act_case on moderation_act (tenant_id, case_id, acted_at);
create index moderation_act_log on moderation_act (tenant_id, acted_at desc);
call app.isolate('moderation_act');

--changeset smart:moderation-2
-- What a thing said when its author was asked to change it, so that the change can be seen.
alter table moderation_case add before text not null default '';

--changeset smart:moderation-3
-- Whether its author has seen what was decided last.
alter table moderation_case add told boolean not null default true;
