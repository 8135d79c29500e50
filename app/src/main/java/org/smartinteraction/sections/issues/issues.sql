--liquibase formatted sql

--changeset smart:issue-1
create table issue (
    tenant_id     uuid        not null references tenant (id),
    id            uuid        not null,
    version       integer     not null,
    section_id    uuid        not null,
    author_id     uuid        not null,
    title         text        not null,
    text          text        not null,
    category      text,
    affected      text        check (affected in ('HOUSEHOLD', 'STREET', 'SETTLEMENT', 'COMMUNITY')),
    place_address text,
    place_lat     double precision,
    place_lon     double precision,
    place_area    text,
    state         text        not null
        check (state in ('NEW', 'ACKNOWLEDGED', 'IN_WORK', 'CALL', 'SOLVED', 'REFUSED', 'MERGED')),
    rule          text
        check (rule in ('NOT_OURS', 'PRIVATE_MATTER', 'NOT_CONFIRMED', 'UNCLEAR', 'AGAINST_RULES')),
    merged_into   uuid,
    stems         text        not null,
    reported_at   timestamptz not null,
    changed_at    timestamptz not null,
    answered_at   timestamptz,
    closed_at     timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, section_id) references section (tenant_id, id),
    foreign key (tenant_id, author_id) references member (tenant_id, id),
    foreign key (tenant_id, merged_into) references issue (tenant_id, id),
    check ((state = 'MERGED') = (merged_into is not null)),
    check ((place_lat is null) = (place_lon is null))
);
create index issue_list on issue (tenant_id, section_id, reported_at desc);
create index issue_author on issue (tenant_id, author_id);
create index issue_merged on issue (tenant_id, merged_into) where merged_into is not null;
call app.isolate('issue');

--changeset smart:issue_step-1
create table issue_step (
    tenant_id  uuid        not null references tenant (id),
    id         uuid        not null,
    version    integer     not null,
    issue_id   uuid        not null,
    member_id  uuid        not null,
    taken_at   timestamptz not null,
    from_state text        not null,
    to_state   text        not null,
    reason     text        not null,
    rule       text,
    other_id   uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, issue_id) references issue (tenant_id, id) on delete cascade,
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index issue_step_issue on issue_step (tenant_id, issue_id, taken_at);
call app.isolate('issue_step');

--changeset smart:issue-2
-- The organisation in whose name it was reported.
alter table issue add actor_id uuid;
alter table issue add foreign key (tenant_id, actor_id) references actor (tenant_id, id);
create index issue_actor on issue (tenant_id, actor_id) where actor_id is not null;
