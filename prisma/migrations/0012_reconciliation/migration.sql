-- What was compared with Stripe, and what a person has to look at.

create table reconciliation_run (
  id uuid not null,
  creditor_id uuid not null,
  from_on date not null,
  to_on date not null,
  currency char(3) not null,
  provider_opening_minor bigint not null,
  provider_closing_minor bigint not null,
  books_opening_minor bigint not null,
  books_closing_minor bigint not null,
  matched integer not null,
  healed integer not null,
  ran_at timestamptz(3) not null,
  constraint reconciliation_run_pkey primary key (id)
);
create index reconciliation_run_creditor_id_ran_at_idx on reconciliation_run (creditor_id, ran_at);

create table reconciliation_difference (
  id uuid not null,
  creditor_id uuid not null,
  run_id uuid not null,
  key text not null,
  kind text not null,
  movement_kind text not null,
  currency char(3) not null,
  provider_movement_id text,
  provider_source_id text,
  provider_minor bigint,
  provider_at timestamptz(3),
  entry_id bigint,
  books_minor bigint,
  books_at timestamptz(3),
  payment_id uuid,
  found_at timestamptz(3) not null,
  settled_at timestamptz(3),
  constraint reconciliation_difference_pkey primary key (id)
);
create unique index reconciliation_difference_key_key on reconciliation_difference (key);
create index reconciliation_difference_creditor_id_settled_at_idx on reconciliation_difference (creditor_id, settled_at);
create index reconciliation_difference_run_id_idx on reconciliation_difference (run_id);

alter table reconciliation_difference
  add constraint reconciliation_difference_run_id_fkey foreign key (run_id) references reconciliation_run (id) on delete restrict on update cascade,
  -- A difference has at least one side.
  add constraint reconciliation_difference_sides check (provider_movement_id is not null or entry_id is not null);

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert, update on reconciliation_run, reconciliation_difference to quittance_app;
  end if;
end
$$;
