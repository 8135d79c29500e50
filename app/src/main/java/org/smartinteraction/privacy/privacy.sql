--liquibase formatted sql

--changeset smart:privacy-contact-1
-- Who answers for the data of a space and how to reach them; by language.
create table privacy_contact (
  tenant_id uuid not null references tenant (id),
  controller jsonb not null,
  contact text not null,
  primary key (tenant_id)
);
call app.isolate('privacy_contact');
