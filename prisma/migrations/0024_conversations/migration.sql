-- What people and their creditor's people write to each other: one conversation a person, its messages in order, and files.

create table conversation (
  id uuid not null,
  creditor_id uuid not null,
  debtor_id uuid not null,
  status text not null,
  -- Who answers it; null: whoever has time.
  staff_id uuid,
  -- Since when the person waits for an answer; null where they do not.
  waiting_since timestamptz(3),
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  last_number integer not null,
  -- Up to which message each side has seen it, and when the person last looked.
  debtor_read_number integer not null default 0,
  staff_read_number integer not null default 0,
  debtor_seen_at timestamptz(3),
  -- Since when there is an answer that the person has neither seen nor been told of, and the last that they were told of.
  unseen_since timestamptz(3),
  told_number integer not null default 0,
  constraint conversation_pkey primary key (id),
  constraint conversation_status check (status in ('waiting', 'open', 'closed')),
  constraint conversation_waiting check ((waiting_since is not null) = (status = 'waiting'))
);
create unique index conversation_debtor_id_key on conversation (debtor_id);
create index conversation_creditor_id_status_waiting_since_idx on conversation (creditor_id, status, waiting_since);
create index conversation_staff_id_status_idx on conversation (staff_id, status);
create index conversation_unseen_since_idx on conversation (unseen_since);

create table conversation_message (
  id uuid not null,
  conversation_id uuid not null,
  number integer not null,
  -- Given by whoever sends it: once, however often it comes.
  key text not null,
  author text not null,
  staff_id uuid,
  channel text not null,
  kind text not null,
  body_sealed bytea not null,
  written_at timestamptz(3) not null,
  constraint conversation_message_pkey primary key (id),
  constraint conversation_message_author check (author in ('debtor', 'staff', 'system')),
  constraint conversation_message_channel check (channel in ('page', 'sms')),
  constraint conversation_message_kind check (kind in ('text', 'path', 'file', 'event'))
);
create unique index conversation_message_conversation_id_number_key on conversation_message (conversation_id, number);
create unique index conversation_message_conversation_id_key_key on conversation_message (conversation_id, key);

create table conversation_file (
  id uuid not null,
  conversation_id uuid not null,
  message_id uuid not null,
  status text not null,
  media_type text not null,
  size_bytes integer not null,
  body_sealed bytea not null,
  attached_at timestamptz(3) not null,
  checked_at timestamptz(3),
  constraint conversation_file_pkey primary key (id),
  constraint conversation_file_status check (status in ('quarantined', 'checked', 'refused'))
);
create unique index conversation_file_message_id_key on conversation_file (message_id);
create index conversation_file_conversation_id_idx on conversation_file (conversation_id);

alter table conversation
  add constraint conversation_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade,
  add constraint conversation_staff_id_fkey foreign key (staff_id) references staff_member (id) on delete restrict on update cascade;
alter table conversation_message
  add constraint conversation_message_conversation_id_fkey foreign key (conversation_id) references conversation (id) on delete cascade on update cascade;
alter table conversation_file
  add constraint conversation_file_conversation_id_fkey foreign key (conversation_id) references conversation (id) on delete cascade on update cascade,
  add constraint conversation_file_message_id_fkey foreign key (message_id) references conversation_message (id) on delete cascade on update cascade;

do $$
declare
  of_conversation constant text := 'exists (select from conversation own where own.id = conversation_id)';
begin
  perform guard_rows('conversation', 'creditor_id = staff_creditor() and exists (select from debtor own where own.id = debtor_id)');
  perform guard_rows('conversation_message', of_conversation);
  perform guard_rows('conversation_file', of_conversation);
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert, update, delete on conversation, conversation_message, conversation_file to quittance_app;
  end if;
  if exists (select 1 from pg_roles where rolname = 'quittance_staff') then
    grant select on conversation, conversation_message, conversation_file to quittance_staff;
    grant update (status, staff_id, waiting_since, closed_at, last_number, staff_read_number, unseen_since) on conversation to quittance_staff;
    grant insert on conversation_message to quittance_staff;
  end if;
end
$$;
