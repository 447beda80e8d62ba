-- Money after it was paid: kept methods and mandates, automatic collection, refunds, disputes, counter-receipts, and
-- the door that books them. Described for readers in docs/ledger.md and docs/payments.md.

alter table account
  add column imputation_order text[] default array['interest', 'accessory', 'principal']::text[],
  add column imputation_basis text;

create table payment_method (
  id uuid not null,
  debtor_id uuid not null,
  creditor_id uuid not null,
  kind text not null,
  stripe_method_id text not null,
  last4 text not null,
  brand text,
  valid_until date,
  status text not null,
  created_at timestamptz(3) not null,
  ended_at timestamptz(3),
  detached_at timestamptz(3),
  constraint payment_method_pkey primary key (id)
);
create unique index payment_method_stripe_method_id_key on payment_method (stripe_method_id);
create index payment_method_debtor_id_status_idx on payment_method (debtor_id, status);
create index payment_method_status_valid_until_idx on payment_method (status, valid_until);

create table mandate (
  id uuid not null,
  debtor_id uuid not null,
  creditor_id uuid not null,
  method_id uuid not null,
  stripe_mandate_id text not null,
  reference text not null,
  creditor_identifier text,
  status text not null,
  evidence jsonb not null,
  accepted_at timestamptz(3) not null,
  last_used_on date,
  ended_at timestamptz(3),
  constraint mandate_pkey primary key (id)
);
create unique index mandate_method_id_key on mandate (method_id);
create unique index mandate_stripe_mandate_id_key on mandate (stripe_mandate_id);
create index mandate_debtor_id_idx on mandate (debtor_id);
create index mandate_status_last_used_on_idx on mandate (status, last_used_on);

alter table repayment_plan
  add column autopay text not null default 'off',
  add column autopay_method_id uuid;
create index repayment_plan_autopay_status_idx on repayment_plan (autopay, status);

create table instalment_collection (
  plan_id uuid not null,
  number integer not null,
  status text not null,
  attempts integer not null default 0,
  next_attempt_on date,
  reason text,
  updated_at timestamptz(3) not null,
  constraint instalment_collection_pkey primary key (plan_id, number)
);

alter table payment
  add column origin text not null default 'debtor',
  add column instalment_number integer,
  add column attempt integer,
  add column method_id uuid,
  add column chosen_account_id uuid,
  add column stripe_charge_id text,
  add column refunded_minor bigint not null default 0,
  add column provisional_until date,
  add column cleared_at timestamptz(3);
create unique index payment_stripe_charge_id_key on payment (stripe_charge_id);
create unique index payment_plan_id_instalment_number_attempt_key on payment (plan_id, instalment_number, attempt);
-- What is to be cleared one day (clear-provisional): few rows among all.
create index payment_provisional on payment (provisional_until) where provisional_until is not null and cleared_at is null;

create table refund (
  id uuid not null,
  payment_id uuid not null,
  creditor_id uuid not null,
  idempotency_key uuid not null,
  amount_minor bigint not null,
  currency char(3) not null,
  purpose text not null,
  reason text not null,
  status text not null,
  requested_by text not null,
  decided_by text,
  requested_at timestamptz(3) not null,
  decided_at timestamptz(3),
  stripe_refund_id text,
  failure_code text,
  ended_at timestamptz(3),
  constraint refund_pkey primary key (id)
);
create unique index refund_idempotency_key_key on refund (idempotency_key);
create unique index refund_stripe_refund_id_key on refund (stripe_refund_id);
create index refund_payment_id_idx on refund (payment_id);
create index refund_creditor_id_status_idx on refund (creditor_id, status);

create table dispute (
  id uuid not null,
  payment_id uuid not null,
  creditor_id uuid not null,
  stripe_dispute_id text not null,
  amount_minor bigint not null,
  currency char(3) not null,
  reason text not null,
  status text not null,
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  constraint dispute_pkey primary key (id)
);
create unique index dispute_stripe_dispute_id_key on dispute (stripe_dispute_id);
create index dispute_payment_id_idx on dispute (payment_id);

-- A receipt names the entry that it is about: a payment may have counter-receipts for what went back.
alter table receipt
  add column kind text not null default 'payment',
  add column cancels_number text,
  add column entry_id bigint;
alter table receipt disable trigger append_only;
update receipt set entry_id = (
  select id from journal_entry entry where entry.payment_id = receipt.payment_id and event in ('card_payment', 'sepa_settled'));
alter table receipt enable trigger append_only;
alter table receipt alter column entry_id set not null;
drop index receipt_payment_id_key;
create index receipt_payment_id_idx on receipt (payment_id);
create unique index receipt_one_per_payment on receipt (payment_id) where kind = 'payment';
create unique index receipt_entry_id_key on receipt (entry_id);

alter table message add column key text;
create unique index message_key_key on message (key);

alter table payment_method
  add constraint payment_method_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade;
alter table mandate
  add constraint mandate_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade,
  add constraint mandate_method_id_fkey foreign key (method_id) references payment_method (id) on delete restrict on update cascade;
alter table repayment_plan
  add constraint repayment_plan_autopay_method_id_fkey foreign key (autopay_method_id) references payment_method (id) on delete set null on update cascade,
  add constraint repayment_plan_autopay_method check (autopay <> 'active' or autopay_method_id is not null);
alter table instalment_collection
  add constraint instalment_collection_plan_id_fkey foreign key (plan_id) references repayment_plan (id) on delete restrict on update cascade,
  add constraint instalment_collection_attempts check (attempts >= 0);
alter table payment
  add constraint payment_method_id_fkey foreign key (method_id) references payment_method (id) on delete set null on update cascade,
  add constraint payment_refunded check (refunded_minor between 0 and amount_minor),
  add constraint payment_collected check (
    (origin = 'autopay') = (instalment_number is not null) and (instalment_number is null) = (attempt is null));
alter table refund
  add constraint refund_payment_id_fkey foreign key (payment_id) references payment (id) on delete restrict on update cascade,
  add constraint refund_amount check (amount_minor > 0);
alter table dispute
  add constraint dispute_payment_id_fkey foreign key (payment_id) references payment (id) on delete restrict on update cascade,
  add constraint dispute_amount check (amount_minor > 0);
alter table receipt
  add constraint receipt_entry_id_fkey foreign key (entry_id) references journal_entry (id) on delete restrict on update cascade,
  add constraint receipt_kind check (kind in ('payment', 'cancellation') and (kind = 'cancellation') = (cancels_number is not null));

-- The answer to a key that has been posted: see 0002_ledger; the receipt is now the entry's own.
create or replace function ledger_repeat(input jsonb, entry journal_entry) returns jsonb language plpgsql stable as $$
declare
  is_same boolean;
begin
  with stored as (
    select posting.side, book.account_id, book.code, posting.amount_minor
      from posting join ledger_account book on book.id = posting.ledger_account_id
     where posting.entry_id = entry.id
  ), compared as (
    select side, account_id, code, amount_minor, 1 as weight from stored
    union all
    select side, account_id, code, amount_minor, -1 from ledger_lines(input)
  ), differing as (
    select 1 from compared
     where side = 'debit' or entry.payment_id is null
     group by side, account_id, code, amount_minor having sum(weight) <> 0
    union all
    select 1 from compared having sum(weight * amount_minor) <> 0
  )
  select not exists (select 1 from differing)
     and entry.creditor_id = (input ->> 'creditorId')::uuid
     and entry.event = input ->> 'event'
     and entry.payment_id is not distinct from (input ->> 'paymentId')::uuid
     and entry.reverses_id is not distinct from (input ->> 'reversesId')::bigint
    into is_same;
  if not is_same then
    return jsonb_build_object('error', 'idempotency_conflict');
  end if;
  return jsonb_build_object(
    'entryId', entry.id::text, 'posted', false,
    'receiptNumber', (select number from receipt where entry_id = entry.id),
    'balanceAfterMinor', ledger_balance(ledger_debtors(input))::text);
end
$$;

drop function ledger_number_receipt(jsonb, bigint);
create function ledger_number_receipt(input jsonb, entry bigint, balance_after_minor bigint) returns text language plpgsql volatile as $$
declare
  creditor uuid := (input ->> 'creditorId')::uuid;
  asked jsonb := input -> 'receipt';
  year_wanted int := (asked ->> 'year')::int;
  is_cancellation boolean := coalesce(asked ->> 'kind', 'payment') = 'cancellation';
  next_sequence int;
  receipt_number text;
begin
  -- The one row that a creditor's payments share; taken last, so that it is held only until the commit.
  insert into receipt_counter (creditor_id, year, last_sequence) values (creditor, year_wanted, 1)
  on conflict (creditor_id, year) do update set last_sequence = receipt_counter.last_sequence + 1
  returning last_sequence into next_sequence;
  receipt_number := concat_ws('-', asked ->> 'prefix', year_wanted,
    lpad(next_sequence::text, greatest(6, length(next_sequence::text)), '0'));
  insert into receipt (number, creditor_id, payment_id, kind, cancels_number, entry_id, year, sequence, amount_minor,
                       currency, balance_after_minor, issued_at)
  select receipt_number, creditor, payment.id, coalesce(asked ->> 'kind', 'payment'), original.number, entry,
         year_wanted, next_sequence, coalesce((asked ->> 'amountMinor')::bigint, payment.amount_minor), payment.currency,
         ledger_number_receipt.balance_after_minor, (input ->> 'postedAt')::timestamptz
    from payment
    left join receipt original on is_cancellation and original.payment_id = payment.id and original.kind = 'payment'
   where payment.id = (input ->> 'paymentId')::uuid and payment.creditor_id = creditor;
  if not found then
    raise exception 'a receipt needs a payment of its creditor' using errcode = 'check_violation';
  end if;
  return receipt_number;
end
$$;

-- What happens together with the money: the states of the payment, its refund and its dispute, its division, the audit
-- trail, and the jobs that go on from here.
create or replace function ledger_append_consequences(input jsonb) returns void language plpgsql volatile as $$
declare
  move jsonb := nullif(input -> 'payment', 'null');
begin
  if move is not null then
    update payment set
      status = move ->> 'to',
      method_kind = coalesce(move ->> 'methodKind', method_kind),
      method_last4 = coalesce(move ->> 'methodLast4', method_last4),
      stripe_method_id = coalesce(move ->> 'stripeMethodId', stripe_method_id),
      stripe_charge_id = coalesce(move ->> 'stripeChargeId', stripe_charge_id),
      failure_code = coalesce(move ->> 'failureCode', failure_code),
      refunded_minor = coalesce((move ->> 'refundedMinor')::bigint, refunded_minor),
      provisional_until = coalesce((move ->> 'provisionalUntil')::date, provisional_until),
      cleared_at = coalesce((move ->> 'clearedAt')::timestamptz, cleared_at),
      -- Only the first time: a dispute that was won, or a refund that failed, is no second payment.
      succeeded_at = case when move ->> 'to' = 'succeeded' then coalesce(succeeded_at, (input ->> 'effectiveAt')::timestamptz)
                          else succeeded_at end
     where id = (move ->> 'id')::uuid;
  end if;
  if jsonb_typeof(input -> 'refund') = 'object' then
    update refund set
      status = input #>> '{refund,to}',
      stripe_refund_id = coalesce(input #>> '{refund,stripeRefundId}', stripe_refund_id),
      failure_code = coalesce(input #>> '{refund,failureCode}', failure_code),
      ended_at = case when input #>> '{refund,to}' in ('succeeded', 'failed') then (input ->> 'postedAt')::timestamptz else ended_at end
     where id = (input #>> '{refund,id}')::uuid;
  end if;
  if jsonb_typeof(input -> 'dispute') = 'object' then
    update dispute set
      status = input #>> '{dispute,to}',
      closed_at = case when input #>> '{dispute,to}' in ('won', 'lost') then (input ->> 'postedAt')::timestamptz else closed_at end
     where id = (input #>> '{dispute,id}')::uuid;
  end if;
  insert into allocation (payment_id, account_id, component, amount_minor)
  select (input ->> 'paymentId')::uuid, part."accountId", part.component, part."amountMinor"
    from jsonb_to_recordset(input -> 'allocations') as part ("accountId" uuid, component text, "amountMinor" bigint);
  insert into audit_event (creditor_id, debtor_id, actor_kind, actor_id, action, details, at)
  select listed."creditorId", listed."debtorId", listed."actorKind", listed."actorId", listed.action, listed.details, listed.at
    from jsonb_to_recordset(input -> 'audit') as listed
      ("creditorId" uuid, "debtorId" uuid, "actorKind" text, "actorId" text, action text, details jsonb, at timestamptz);
  if to_regnamespace('graphile_worker') is not null then
    perform enqueue(job.name, job.payload, job.key)
       from jsonb_to_recordset(coalesce(input -> 'jobs', '[]')) as job (name text, payload json, key text);
  end if;
end
$$;

create or replace function ledger_post(input jsonb) returns jsonb language plpgsql volatile
security definer set search_path = public, pg_temp as $$
declare
  existing journal_entry;
  books uuid[];
  debtors uuid[];
  new_id bigint;
  balance_minor bigint;
  receipt_number text;
begin
  perform ledger_check_request(input);
  books := ledger_books(input);
  if array_position(books, null) is not null then
    perform ledger_open_books(input);
    books := ledger_books(input);
  end if;
  debtors := ledger_debtors(input);

  -- The debtors' books, in id order and before anything is inserted: what concerns one person queues here,
  -- what concerns two never waits. House accounts are not locked.
  perform 1 from ledger_account book join account on account.id = book.account_id
    where account.debtor_id = any (debtors) order by book.id for no key update of book;

  select * into existing from journal_entry where idempotency_key = input ->> 'idempotencyKey';
  if found then
    return ledger_repeat(input, existing);
  end if;
  if jsonb_typeof(input -> 'payment') = 'object' then
    -- A settled debit is cleared once: an entry that depends on it says which it takes it for.
    perform 1 from payment where id = (input #>> '{payment,id}')::uuid
      and input #> '{payment,from}' ? status
      and (input #> '{payment,isCleared}' is null or (input #>> '{payment,isCleared}')::boolean = (cleared_at is not null))
      and (input #> '{payment,refundedBeforeMinor}' is null or (input #>> '{payment,refundedBeforeMinor}')::bigint = refunded_minor)
      for no key update;
    if not found then
      return jsonb_build_object('error', 'payment_state_conflict');
    end if;
  end if;
  if exists (
    select 1 from ledger_lines(input) asked join ledger_account book on book.id = books[asked.line]
     where asked.account_id is not null
     group by book.id
    having book.debit_minor - book.credit_minor
           + sum(case asked.side when 'debit' then asked.amount_minor else -asked.amount_minor end) < 0
  ) then
    return jsonb_build_object('error', 'balance_below_zero');
  end if;

  new_id := ledger_append(input, books);
  if new_id is null then
    -- Only entries without a debtor come here: no lock made the same key wait.
    select * into strict existing from journal_entry where idempotency_key = input ->> 'idempotencyKey';
    return ledger_repeat(input, existing);
  end if;
  perform ledger_append_consequences(input);
  balance_minor := ledger_balance(debtors);
  if jsonb_typeof(input -> 'receipt') = 'object' then
    receipt_number := ledger_number_receipt(input, new_id, balance_minor);
  end if;
  perform ledger_append_events(input, receipt_number);
  return jsonb_build_object('entryId', new_id::text, 'posted', true,
    'receiptNumber', receipt_number, 'balanceAfterMinor', balance_minor::text);
end
$$;

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert, update, delete on payment_method, mandate, instalment_collection, refund, dispute to quittance_app;
  end if;
end
$$;
