-- Cards and accounts that are kept for a plan: what shows that a person agreed to a mandate, how one is given without a
-- payment, and webhooks about other things than payments.

-- What the event is about, and the payment's intent where it names one.
alter table inbox_event
  add column object_kind text,
  add column intent_id text;
update inbox_event set object_kind = 'payment_intent', intent_id = object_id where object_id is not null;

-- What was agreed to when "pay" was pressed; it becomes the mandate's once there is one.
alter table payment add column mandate_evidence jsonb;

create table method_setup (
  id uuid not null,
  debtor_id uuid not null,
  creditor_id uuid not null,
  idempotency_key uuid not null,
  status text not null,
  stripe_setup_intent_id text,
  method_id uuid,
  failure_code text,
  evidence jsonb not null,
  created_at timestamptz(3) not null,
  ended_at timestamptz(3),
  constraint method_setup_pkey primary key (id),
  constraint method_setup_status check (status in ('open', 'succeeded', 'cancelled')),
  constraint method_setup_succeeded check (status <> 'succeeded' or method_id is not null)
);
create unique index method_setup_idempotency_key_key on method_setup (idempotency_key);
create unique index method_setup_stripe_setup_intent_id_key on method_setup (stripe_setup_intent_id);
create index method_setup_debtor_id_idx on method_setup (debtor_id);

alter table method_setup
  add constraint method_setup_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade,
  add constraint method_setup_method_id_fkey foreign key (method_id) references payment_method (id) on delete set null on update cascade;

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert, update, delete on method_setup to quittance_app;
  end if;
end
$$;
