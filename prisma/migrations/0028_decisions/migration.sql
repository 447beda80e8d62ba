-- What the creditor's people decide: plans and changes that no rule allows, debts forgiven, the creditor's own rules.

-- What was answered to a person who asked for more than the rules allow. The words are theirs to read, sealed under their key.
create table plan_decision (
  id uuid not null,
  debtor_id uuid not null,
  plan_id uuid not null,
  case_id uuid,
  change_id uuid,
  kind text not null,
  outcome text not null,
  reason text not null,
  words_sealed bytea,
  decided_by uuid not null,
  decided_at timestamptz(3) not null,
  constraint plan_decision_pkey primary key (id),
  constraint plan_decision_kind check (kind in ('plan', 'change')),
  constraint plan_decision_outcome check (outcome in ('approved', 'refused')),
  constraint plan_decision_change check (change_id is null or (kind = 'change' and outcome = 'approved'))
);
create unique index plan_decision_case_id_key on plan_decision (case_id);
create index plan_decision_plan_id_idx on plan_decision (plan_id);
create index plan_decision_debtor_id_decided_at_idx on plan_decision (debtor_id, decided_at);

-- A debt, or some of it, that the creditor gives up: asked by one person, decided by another, then booked once.
create table write_off (
  id uuid not null,
  debtor_id uuid not null,
  account_id uuid not null,
  creditor_id uuid not null,
  reverses_id uuid,
  amount_minor bigint not null,
  currency char(3) not null,
  reason text not null,
  status text not null,
  requested_by text not null,
  requested_at timestamptz(3) not null,
  decided_by text,
  decided_at timestamptz(3),
  ended_at timestamptz(3),
  constraint write_off_pkey primary key (id),
  constraint write_off_amount check (amount_minor > 0),
  constraint write_off_two_people check (decided_by is null or status = 'withdrawn' or decided_by <> requested_by)
);
create index write_off_debtor_id_idx on write_off (debtor_id);
create index write_off_account_id_idx on write_off (account_id);
create index write_off_creditor_id_status_idx on write_off (creditor_id, status);
create index write_off_reverses_id_idx on write_off (reverses_id);

-- A change of the creditor's rules: proposed by one person, decided by another.
create table policy_proposal (
  id uuid not null,
  creditor_id uuid not null,
  changes jsonb not null,
  before jsonb not null,
  status text not null,
  proposed_by uuid not null,
  proposed_at timestamptz(3) not null,
  decided_by uuid,
  decided_at timestamptz(3),
  constraint policy_proposal_pkey primary key (id),
  constraint policy_proposal_two_people check (decided_by is null or status = 'withdrawn' or decided_by <> proposed_by)
);
create index policy_proposal_creditor_id_status_idx on policy_proposal (creditor_id, status);

alter table plan_decision
  add constraint plan_decision_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade,
  add constraint plan_decision_plan_id_fkey foreign key (plan_id) references repayment_plan (id) on delete restrict on update cascade,
  add constraint plan_decision_case_id_fkey foreign key (case_id) references support_case (id) on delete restrict on update cascade,
  add constraint plan_decision_change_id_fkey foreign key (change_id) references plan_change (id) on delete restrict on update cascade,
  add constraint plan_decision_decided_by_fkey foreign key (decided_by) references staff_member (id) on delete restrict on update cascade;
alter table write_off
  add constraint write_off_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade,
  add constraint write_off_account_id_fkey foreign key (account_id) references account (id) on delete restrict on update cascade,
  add constraint write_off_reverses_id_fkey foreign key (reverses_id) references write_off (id) on delete restrict on update cascade;
alter table policy_proposal
  add constraint policy_proposal_creditor_id_fkey foreign key (creditor_id) references creditor (id) on delete restrict on update cascade,
  add constraint policy_proposal_proposed_by_fkey foreign key (proposed_by) references staff_member (id) on delete restrict on update cascade,
  add constraint policy_proposal_decided_by_fkey foreign key (decided_by) references staff_member (id) on delete restrict on update cascade;

do $$
begin
  perform guard_rows('plan_decision', 'exists (select from debtor own where own.id = debtor_id)');
  perform guard_rows('write_off', 'exists (select from debtor own where own.id = debtor_id)');
  perform guard_rows('policy_proposal', 'creditor_id = staff_creditor()');
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert, update, delete on plan_decision to quittance_app;
    grant select, insert, update on write_off, policy_proposal to quittance_app;
    grant update (policy) on creditor to quittance_app;
  end if;
  if exists (select 1 from pg_roles where rolname = 'quittance_staff') then
    grant select on plan_decision, write_off, policy_proposal to quittance_staff;
  end if;
end
$$;
