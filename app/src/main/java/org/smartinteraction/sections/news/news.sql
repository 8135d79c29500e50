--liquibase formatted sql

--changeset smart:article-1
create table article (
    tenant_id    uuid        not null references tenant (id),
    id           uuid        not null,
    version      integer     not null,
    section_id   uuid        not null,
    author_id    uuid        not null,
    title        text        not null,
    text         text        not null,
    state        text        not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    changed_at   timestamptz not null,
    published_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, section_id) references section (tenant_id, id),
    foreign key (tenant_id, author_id) references member (tenant_id, id)
);
create index article_list on article (tenant_id, section_id, published_at desc);
call app.isolate('article');
