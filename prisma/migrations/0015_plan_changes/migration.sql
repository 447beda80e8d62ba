-- Changes that a person makes to their plan: the schedule before and after each, never overwritten.

create table plan_change (
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  kind text not null,
  instalment_number integer,
  before jsonb not null,
  after jsonb not null,
  limits jsonb not null,
  idempotency_key uuid not null,
  undoes_id uuid,
  made_at timestamptz(3) not null,
  constraint plan_change_pkey primary key (id)
);
create unique index plan_change_plan_id_number_key on plan_change (plan_id, number);
create unique index plan_change_idempotency_key_key on plan_change (idempotency_key);
-- A change is undone once.
create unique index plan_change_undoes_id_key on plan_change (undoes_id);

alter table plan_change
  add constraint plan_change_plan_id_fkey foreign key (plan_id) references repayment_plan (id) on delete restrict on update cascade,
  add constraint plan_change_undoes_id_fkey foreign key (undoes_id) references plan_change (id) on delete restrict on update cascade,
  add constraint plan_change_undo check ((kind = 'undo') = (undoes_id is not null));

create trigger append_only before update or delete on plan_change for each row execute function refuse_change();
create trigger append_only_truncate before truncate on plan_change for each statement execute function refuse_change();

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert on plan_change to quittance_app;
  end if;
end
$$;
