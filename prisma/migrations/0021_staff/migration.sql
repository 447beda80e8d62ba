-- The creditor's own people: accounts, second factors, sessions, teams. And what they see, by row-level security, so that a
-- statement that forgets to ask whose a row is still gets nobody else's.

create table team (
  id uuid not null,
  creditor_id uuid not null,
  name text not null,
  created_at timestamptz(3) not null,
  constraint team_pkey primary key (id)
);
create unique index team_creditor_id_name_key on team (creditor_id, name);

create table staff_member (
  id uuid not null,
  creditor_id uuid not null,
  team_id uuid,
  role text not null,
  profile_sealed bytea not null,
  email_hash bytea not null,
  locale text not null,
  password_hash text,
  totp_secret_sealed bytea,
  totp_last_step bigint,
  totp_confirmed_at timestamptz(3),
  created_at timestamptz(3) not null,
  deactivated_at timestamptz(3),
  constraint staff_member_pkey primary key (id),
  constraint staff_member_role check (role in ('agent', 'supervisor', 'operations', 'auditor', 'admin')),
  constraint staff_member_totp check (totp_confirmed_at is null or totp_secret_sealed is not null)
);
create unique index staff_member_email_hash_key on staff_member (email_hash);
create index staff_member_creditor_id_idx on staff_member (creditor_id);

create table staff_recovery_code (
  staff_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz(3),
  constraint staff_recovery_code_pkey primary key (staff_id, code_hash)
);

create table staff_invitation (
  id uuid not null,
  staff_id uuid not null,
  token_hash bytea not null,
  invited_by text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  revoked_at timestamptz(3),
  constraint staff_invitation_pkey primary key (id)
);
create unique index staff_invitation_token_hash_key on staff_invitation (token_hash);
create index staff_invitation_staff_id_idx on staff_invitation (staff_id);

create table staff_session (
  id uuid not null,
  secret_hash bytea not null,
  staff_id uuid not null,
  stage text not null,
  failed_checks integer not null default 0,
  label_sealed bytea not null,
  flash_sealed bytea,
  address_hash bytea not null,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  constraint staff_session_pkey primary key (id),
  constraint staff_session_stage check (stage in ('first_factor', 'signed_in'))
);
create index staff_session_staff_id_idx on staff_session (staff_id);

alter table debtor add column team_id uuid;
create index debtor_team_id_idx on debtor (team_id);

alter table team
  add constraint team_creditor_id_fkey foreign key (creditor_id) references creditor (id) on delete restrict on update cascade;
alter table staff_member
  add constraint staff_member_creditor_id_fkey foreign key (creditor_id) references creditor (id) on delete restrict on update cascade,
  add constraint staff_member_team_id_fkey foreign key (team_id) references team (id) on delete restrict on update cascade;
alter table staff_recovery_code
  add constraint staff_recovery_code_staff_id_fkey foreign key (staff_id) references staff_member (id) on delete restrict on update cascade;
alter table staff_invitation
  add constraint staff_invitation_staff_id_fkey foreign key (staff_id) references staff_member (id) on delete restrict on update cascade;
alter table staff_session
  add constraint staff_session_staff_id_fkey foreign key (staff_id) references staff_member (id) on delete restrict on update cascade;
alter table debtor
  add constraint debtor_team_id_fkey foreign key (team_id) references team (id) on delete restrict on update cascade;

-- Whose rows a transaction of staff's sees (lib/adapters/db/staff-transaction.ts). Not set: nobody's.
create function staff_creditor() returns uuid language sql stable parallel safe
  return nullif(current_setting('quittance.creditor_id', true), '')::uuid;
create function staff_team() returns uuid language sql stable parallel safe
  return nullif(current_setting('quittance.team_id', true), '')::uuid;
create function staff_sees_every_team() returns boolean language sql stable parallel safe
  return coalesce(current_setting('quittance.every_team', true), '') = 'yes';

-- Shuts a table to all but who has a policy: the program's own role sees all rows, staff those for which `visible` is true.
create function guard_rows(guarded text, visible text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', guarded);
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    execute format('create policy program on %I to quittance_app using (true) with check (true)', guarded);
  end if;
  if exists (select 1 from pg_roles where rolname = 'quittance_staff') then
    execute format('create policy staff on %I to quittance_staff using (%s) with check (%2$s)', guarded, visible);
  end if;
end
$$;
revoke execute on function guard_rows(text, text) from public;

do $$
declare
  guarded text;
  of_debtor constant text := 'exists (select from debtor own where own.id = debtor_id)';
begin
  if exists (select 1 from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)) then
    begin
      create role quittance_staff nologin;
    exception when duplicate_object or unique_violation then
      null; -- Roles belong to the whole server: another database of ours may have made it.
    end;
  else
    raise notice 'role quittance_staff not made: % may not create roles', current_user;
  end if;

  perform guard_rows('creditor', 'id = staff_creditor()');
  perform guard_rows('team', 'creditor_id = staff_creditor()');
  perform guard_rows('staff_member', 'creditor_id = staff_creditor()');
  perform guard_rows('debtor', 'creditor_id = staff_creditor()
    and (team_id is null or team_id = staff_team() or staff_sees_every_team())');
  foreach guarded in array array['account', 'payment_link', 'session', 'device', 'passkey', 'budget', 'repayment_plan',
      'payment_method', 'method_setup', 'mandate', 'hold', 'payment', 'receipt', 'message', 'document', 'reminder_choice',
      'contact_stop', 'push_subscription', 'calendar_feed', 'feedback', 'one_time_code', 'draft'] loop
    perform guard_rows(guarded, of_debtor);
  end loop;
  -- What may be about nobody that we know is the creditor's.
  foreach guarded in array array['support_case', 'audit_event'] loop
    perform guard_rows(guarded, 'creditor_id = staff_creditor() and (debtor_id is null or ' || of_debtor || ')');
  end loop;
  foreach guarded in array array['instalment', 'plan_change', 'instalment_collection', 'plan_account'] loop
    perform guard_rows(guarded, 'exists (select from repayment_plan own where own.id = plan_id)');
  end loop;
  foreach guarded in array array['allocation', 'refund', 'dispute'] loop
    perform guard_rows(guarded, 'exists (select from payment own where own.id = payment_id)');
  end loop;
  perform guard_rows('ledger_account', 'creditor_id = staff_creditor()
    and (account_id is null or exists (select from account own where own.id = account_id))');
  perform guard_rows('journal_entry', 'creditor_id = staff_creditor()
    and (payment_id is null or exists (select from payment own where own.id = payment_id))');
  perform guard_rows('posting', 'exists (select from ledger_account own where own.id = ledger_account_id)');
  perform guard_rows('reconciliation_run', 'creditor_id = staff_creditor()');
  perform guard_rows('reconciliation_difference', 'creditor_id = staff_creditor()');
  perform guard_rows('outbox_event', 'creditor_id = staff_creditor()');

  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert, update, delete on team, staff_member, staff_recovery_code, staff_invitation, staff_session
      to quittance_app;
  end if;
  if exists (select 1 from pg_roles where rolname = 'quittance_staff') then
    -- Secrets, codes, keys and tokens are not among what staff read.
    grant usage on schema public to quittance_staff;
    grant execute on function staff_creditor(), staff_team(), staff_sees_every_team() to quittance_staff;
    grant execute on function enqueue(text, json, text, int) to quittance_staff;
    grant select (id, slug, name, message_name, principal_name, principal_address, legal_address, phone, phone_hours, email,
      country, currency, time_zone, default_locale, accent_colour, monogram, receipt_prefix, sepa_creditor_identifier, policy,
      debt_advice, created_at) on creditor to quittance_staff;
    grant select (id, creditor_id, team_id, role, profile_sealed, locale, created_at, deactivated_at) on staff_member
      to quittance_staff;
    grant select (id, debtor_id, origin, stage, identified_at, created_at, last_seen_at, ends_at, revoked_at, locale) on session
      to quittance_staff;
    grant select (id, debtor_id, purpose, channel, created_at, expires_at, revoked_at, opened_at, failed_checks, locked_at)
      on payment_link to quittance_staff;
    grant select on team, debtor, account, budget, repayment_plan, payment_method, mandate, hold, payment, receipt, message,
      reminder_choice, contact_stop, feedback, support_case, audit_event, instalment, plan_change, instalment_collection,
      plan_account, allocation, refund, dispute, ledger_account, journal_entry, posting, reconciliation_run,
      reconciliation_difference to quittance_staff;
    grant insert on audit_event, outbox_event to quittance_staff;
    grant usage on sequence audit_event_id_seq to quittance_staff;
    if exists (select 1 from pg_roles where rolname = 'quittance_app') then
      grant quittance_staff to quittance_app;
    end if;
  end if;
end
$$;
