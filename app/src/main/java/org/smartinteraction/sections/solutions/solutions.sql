--liquibase formatted sql

--changeset smart:solution-1 splitStatements:false
create table solution (
    tenant_id         uuid        not null references tenant (id),
    id                uuid        not null default uuidv7(),
    version           int         not null default 0,
    section_id        uuid        not null,
    title             text        not null,
    summary           text        not null,
    text              text        not null,
    revision          int         not null check (revision > 0),
    accepted_revision int,
    state             text        not null check (state in ('DRAFT', 'IDEA', 'REVIEW', 'RETURNED', 'REFUSED', 'ACCEPTED',
                                                            'FUNDING', 'UNDER_WAY', 'DONE', 'MEASURED', 'STOPPED')),
    state_since       timestamptz not null,
    due               date,
    department        text,
    author_id         uuid        not null,
    actor_id          uuid,
    sector            text        not null check (sector in ('CITIZEN', 'NGO', 'BUSINESS', 'AUTHORITY')),
    answers           uuid[]      not null default '{}',
    targets           text[]      not null default '{}',
    own_share         int         not null default 0 check (own_share between 0 and 100),
    demo              boolean     not null default false,
    created_at        timestamptz not null,
    primary key (tenant_id, id)
);
create index solution_by_section on solution (tenant_id, section_id, state_since desc);
create index solution_by_state on solution (tenant_id, state, due);
call app.isolate('solution');

--changeset smart:solution_revision-1 splitStatements:false
-- Append only: the application never updates or deletes a revision, except with its solution.
create table solution_revision (
    tenant_id     uuid        not null references tenant (id),
    id            uuid        not null default uuidv7(),
    version       int         not null default 0,
    solution_id   uuid        not null,
    number        int         not null,
    title         text        not null,
    summary       text        not null,
    text          text        not null,
    restored_from int,
    member_id     uuid        not null,
    saved_at      timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, solution_id, number),
    foreign key (tenant_id, solution_id) references solution (tenant_id, id) on delete cascade
);
call app.isolate('solution_revision');

--changeset smart:solution_step-1 splitStatements:false
create table solution_step (
    tenant_id   uuid        not null references tenant (id),
    id          uuid        not null default uuidv7(),
    version     int         not null default 0,
    solution_id uuid        not null,
    from_state  text        not null,
    to_state    text        not null,
    reason      text,
    due         date,
    department  text,
    member_id   uuid        not null,
    taken_at    timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, solution_id) references solution (tenant_id, id) on delete cascade
);
create index solution_step_by_solution on solution_step (tenant_id, solution_id, taken_at);
call app.isolate('solution_step');

--changeset smart:solution_editor-1 splitStatements:false
create table solution_editor (
    tenant_id   uuid        not null references tenant (id),
    id          uuid        not null default uuidv7(),
    version     int         not null default 0,
    solution_id uuid        not null,
    member_id   uuid,
    email       text,
    invited_at  timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, solution_id, member_id),
    unique (tenant_id, solution_id, email),
    check ((member_id is null) <> (email is null)),
    foreign key (tenant_id, solution_id) references solution (tenant_id, id) on delete cascade
);
create index solution_editor_by_member on solution_editor (tenant_id, member_id);
create index solution_editor_by_email on solution_editor (tenant_id, email);
call app.isolate('solution_editor');

--changeset smart:solution_need-1 splitStatements:false
create table solution_need (
    tenant_id   uuid   not null references tenant (id),
    id          uuid   not null default uuidv7(),
    version     int    not null default 0,
    solution_id uuid   not null,
    kind        text   not null check (kind in ('MONEY', 'WORK', 'GOODS')),
    title       text   not null,
    amount      bigint not null check (amount > 0),
    unit        text   not null default '',
    primary key (tenant_id, id),
    foreign key (tenant_id, solution_id) references solution (tenant_id, id) on delete cascade
);
create index solution_need_by_solution on solution_need (tenant_id, solution_id);
call app.isolate('solution_need');

--changeset smart:solution_offer-1 splitStatements:false
create table solution_offer (
    tenant_id   uuid        not null references tenant (id),
    id          uuid        not null default uuidv7(),
    version     int         not null default 0,
    solution_id uuid        not null,
    need_id     uuid        not null,
    member_id   uuid        not null,
    actor_id    uuid,
    sector      text        not null check (sector in ('CITIZEN', 'NGO', 'BUSINESS', 'AUTHORITY')),
    amount      bigint      not null check (amount > 0),
    note        text        not null default '',
    state       text        not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'DELIVERED', 'WITHDRAWN')),
    reason      text,
    offered_at  timestamptz not null,
    state_since timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, need_id) references solution_need (tenant_id, id) on delete cascade,
    foreign key (tenant_id, solution_id) references solution (tenant_id, id) on delete cascade
);
create index solution_offer_by_solution on solution_offer (tenant_id, solution_id, offered_at);
create index solution_offer_by_need on solution_offer (tenant_id, need_id);
call app.isolate('solution_offer');

--changeset smart:solution_milestone-1 splitStatements:false
create table solution_milestone (
    tenant_id   uuid not null references tenant (id),
    id          uuid not null default uuidv7(),
    version     int  not null default 0,
    solution_id uuid not null,
    title       text not null,
    due         date not null,
    done_on     date,
    primary key (tenant_id, id),
    foreign key (tenant_id, solution_id) references solution (tenant_id, id) on delete cascade
);
create index solution_milestone_by_solution on solution_milestone (tenant_id, solution_id, due);
call app.isolate('solution_milestone');

--changeset smart:solution_report-1 splitStatements:false
create table solution_report (
    tenant_id    uuid        not null references tenant (id),
    id           uuid        not null default uuidv7(),
    version      int         not null default 0,
    solution_id  uuid        not null,
    milestone_id uuid,
    text         text        not null,
    spent        bigint      not null default 0 check (spent >= 0),
    member_id    uuid        not null,
    reported_at  timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, milestone_id) references solution_milestone (tenant_id, id),
    foreign key (tenant_id, solution_id) references solution (tenant_id, id) on delete cascade
);
create index solution_report_by_solution on solution_report (tenant_id, solution_id, reported_at);
create index solution_report_by_milestone on solution_report (tenant_id, milestone_id);
call app.isolate('solution_report');

--changeset smart:solution_indicator-1 splitStatements:false
-- Values are in thousandths of the unit.
create table solution_indicator (
    tenant_id   uuid   not null references tenant (id),
    id          uuid   not null default uuidv7(),
    version     int    not null default 0,
    solution_id uuid   not null,
    target      text,
    title       text   not null,
    unit        text   not null,
    baseline    bigint not null,
    goal        bigint not null,
    starts_on   date   not null,
    ends_on     date   not null,
    source      text   not null default '',
    primary key (tenant_id, id),
    check (starts_on <= ends_on),
    foreign key (tenant_id, solution_id) references solution (tenant_id, id) on delete cascade
);
create index solution_indicator_by_solution on solution_indicator (tenant_id, solution_id);
call app.isolate('solution_indicator');

--changeset smart:solution_measurement-1 splitStatements:false
create table solution_measurement (
    tenant_id    uuid   not null references tenant (id),
    id           uuid   not null default uuidv7(),
    version      int    not null default 0,
    solution_id  uuid   not null,
    indicator_id uuid   not null,
    value        bigint not null,
    measured_on  date   not null,
    source       text   not null default '',
    member_id    uuid   not null,
    primary key (tenant_id, id),
    unique (tenant_id, indicator_id, measured_on),
    foreign key (tenant_id, indicator_id) references solution_indicator (tenant_id, id) on delete cascade,
    foreign key (tenant_id, solution_id) references solution (tenant_id, id) on delete cascade
);
create index solution_measurement_by_solution on solution_measurement (tenant_id, solution_id, measured_on);
call app.isolate('solution_measurement');

--changeset smart:solution_offer-2 splitStatements:false
-- What was agreed and will not come after all; the reason stands beside it.
alter table solution_offer drop constraint solution_offer_state_check;
alter table solution_offer add constraint solution_offer_state_check
    check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'DELIVERED', 'WITHDRAWN', 'CANCELLED'));

--changeset smart:solution-2 splitStatements:false
-- The own share is read from the statute, by the day on which the solution began.
alter table solution drop column own_share;
alter table solution
    add foreign key (tenant_id, section_id) references section (tenant_id, id),
    add foreign key (tenant_id, author_id) references member (tenant_id, id);
alter table solution_revision add foreign key (tenant_id, member_id) references member (tenant_id, id);
alter table solution_step add foreign key (tenant_id, member_id) references member (tenant_id, id);
alter table solution_editor add foreign key (tenant_id, member_id) references member (tenant_id, id);
alter table solution_offer add foreign key (tenant_id, member_id) references member (tenant_id, id);
alter table solution_report add foreign key (tenant_id, member_id) references member (tenant_id, id);
alter table solution_measurement add foreign key (tenant_id, member_id) references member (tenant_id, id);

--changeset smart:solution_bid-1 splitStatements:false
-- An organisation would administer a solution; at most one is chosen.
create table solution_bid (
    tenant_id   uuid        not null references tenant (id),
    id          uuid        not null default uuidv7(),
    version     int         not null default 0,
    solution_id uuid        not null,
    actor_id    uuid        not null,
    member_id   uuid        not null,
    words       text        not null,
    state       text        not null check (state in ('OFFERED', 'CHOSEN', 'DECLINED', 'WITHDRAWN')),
    reason      text,
    offered_at  timestamptz not null,
    state_since timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, solution_id) references solution (tenant_id, id) on delete cascade,
    foreign key (tenant_id, actor_id) references actor (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index solution_bid_by_solution on solution_bid (tenant_id, solution_id, offered_at);
create unique index solution_bid_standing on solution_bid (tenant_id, solution_id, actor_id)
    where state in ('OFFERED', 'CHOSEN');
create unique index solution_bid_chosen on solution_bid (tenant_id, solution_id) where state = 'CHOSEN';
call app.isolate('solution_bid');
