-- How people want to be reminded, where they want to hear nothing, the devices that take notifications, private calendars.

alter table message
  -- Not to be sent before: it waits for contact hours, or for room under the caps. Null: at once, or on its way.
  add column send_after timestamptz(3),
  -- The instant of the contact, where it is one that the caps count.
  add column counted_at timestamptz(3);
create index message_send_after_idx on message (send_after);

alter table debtor
  -- The lock screen may show amount and creditor: never unless the person wants it.
  add column shows_push_details boolean not null default false;

create table reminder_choice (
  debtor_id uuid not null,
  kind text not null,
  channels text[],
  chosen_at timestamptz(3) not null,
  constraint reminder_choice_pkey primary key (debtor_id, kind),
  constraint reminder_choice_channels check (channels is not null and channels <@ array['push', 'sms', 'email'])
);

create table contact_stop (
  debtor_id uuid not null,
  channel text not null,
  stopped_at timestamptz(3) not null,
  constraint contact_stop_pkey primary key (debtor_id, channel),
  constraint contact_stop_channel check (channel in ('push', 'sms', 'email'))
);

create table push_subscription (
  id uuid not null,
  debtor_id uuid not null,
  -- Of the endpoint: one device is one row, whoever has it now.
  endpoint_hash bytea not null,
  subscription_sealed bytea not null,
  -- The enrolled device on which it was made, with which it ends.
  device_id uuid,
  created_at timestamptz(3) not null,
  constraint push_subscription_pkey primary key (id)
);
create unique index push_subscription_endpoint_hash_key on push_subscription (endpoint_hash);
create index push_subscription_debtor_id_idx on push_subscription (debtor_id);
create index push_subscription_device_id_idx on push_subscription (device_id);

create table calendar_feed (
  id uuid not null,
  debtor_id uuid not null,
  plan_id uuid not null,
  token_hash bytea not null,
  shows_details boolean not null,
  created_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  constraint calendar_feed_pkey primary key (id)
);
create unique index calendar_feed_token_hash_key on calendar_feed (token_hash);
create index calendar_feed_debtor_id_idx on calendar_feed (debtor_id);
create index calendar_feed_plan_id_idx on calendar_feed (plan_id);

alter table reminder_choice
  add constraint reminder_choice_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade;
alter table contact_stop
  add constraint contact_stop_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade;
alter table push_subscription
  add constraint push_subscription_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade,
  add constraint push_subscription_device_id_fkey foreign key (device_id) references device (id) on delete restrict on update cascade;
alter table calendar_feed
  add constraint calendar_feed_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade,
  add constraint calendar_feed_plan_id_fkey foreign key (plan_id) references repayment_plan (id) on delete restrict on update cascade;

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert, update, delete on reminder_choice, contact_stop, push_subscription, calendar_feed to quittance_app;
  end if;
end
$$;
