--liquibase formatted sql

--changeset smart:area-1 splitStatements:false
-- Administrative units by KATOTTG code; shared by all tenants, hence without a tenant.
create table area (
    code        text primary key check (code ~ '^UA[0-9]{17}$'),
    parent_code text references area (code),
    level       bigint not null check (level between 1 and 5),
    category    text not null check (category in ('O', 'K', 'P', 'H', 'M', 'T', 'X', 'C', 'B')),
    name        text not null check (name <> ''),
    latin       text not null,
    latitude    double precision check (latitude between -90 and 90),
    longitude   double precision check (longitude between -180 and 180),
    -- folded: lower case, no apostrophes or hyphens; own name, romanised name, former names
    words       text not null,
    -- the same of the units above, so that "миколаївка одеська" finds the one meant
    above       text not null,
    since       date not null,
    until       date
);
create index area_parent on area (parent_code);
create index area_category on area (category, name);

--changeset smart:area-former-1 splitStatements:false
-- What a unit was called before the register changed, until the day of the import that brought the change.
create table area_former (
    code  text not null references area (code),
    name  text not null,
    until date not null,
    primary key (code, name, until)
);
