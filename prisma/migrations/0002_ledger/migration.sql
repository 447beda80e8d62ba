-- The ledger's door and what keeps the books append-only. Described for readers in docs/ledger.md.

-- One book per creditor, debt and code; without this, house accounts (no debt) could be made twice.
drop index "ledger_account_creditor_id_account_id_code_key";
create unique index "ledger_account_creditor_id_account_id_code_key"
  on ledger_account (creditor_id, account_id, code) nulls not distinct;

create index journal_entry_unsealed on journal_entry (id) where seal_id is null;

alter table ledger_account
  add constraint ledger_account_kind check ((account_id is not null) = (code in ('principal', 'interest', 'accessory'))),
  add constraint ledger_account_sums check (debit_minor >= 0 and credit_minor >= 0),
  add constraint ledger_account_never_negative check (account_id is null or debit_minor >= credit_minor);
alter table posting
  add constraint posting_side check (side in ('debit', 'credit')),
  add constraint posting_amount check (amount_minor > 0);
alter table allocation
  add constraint allocation_component check (component in ('interest', 'accessory', 'principal')),
  add constraint allocation_amount check (amount_minor > 0);
alter table receipt add constraint receipt_amount check (amount_minor > 0 and balance_after_minor >= 0);
alter table payment add constraint payment_amount check (amount_minor > 0);
alter table instalment add constraint instalment_amount check (amount_minor > 0);

-- One agreement at a time: the earlier one is superseded in the same transaction, first.
create unique index repayment_plan_one_active on repayment_plan (debtor_id) where status = 'active';

-- The canonical text of an entry, of which content_hash is the SHA-256 (UTF-8). Every line ends with a line feed.
create function ledger_line_text(line int, account_id uuid, code text, side text, amount_minor bigint, currency text)
returns text language sql immutable as $$
  select concat_ws(' ', 'posting', line, coalesce(account_id::text, '-'), code, side, amount_minor, currency) || E'\n'
$$;

create function ledger_entry_text(
  id bigint, creditor_id uuid, idempotency_key text, event text, payment_id uuid, reverses_id bigint,
  reason text, effective_at timestamptz, posted_at timestamptz, lines text
) returns text language sql stable as $$
  select concat(
    E'quittance entry 1\n',
    'id ', id, E'\n',
    'creditor ', creditor_id, E'\n',
    'key ', to_json(idempotency_key), E'\n',
    'event ', event, E'\n',
    'payment ', coalesce(payment_id::text, '-'), E'\n',
    'reverses ', coalesce(reverses_id::text, '-'), E'\n',
    'reason ', coalesce(to_json(reason)::text, '-'), E'\n',
    'effective ', to_char(effective_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), E'\n',
    'posted ', to_char(posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), E'\n',
    lines)
$$;

-- The postings as asked for, numbered in their order.
create function ledger_lines(input jsonb)
returns table (line int, account_id uuid, code text, side text, amount_minor bigint, currency text)
language sql immutable as $$
  select ordinality::int, (item ->> 'accountId')::uuid, item ->> 'code', item ->> 'side',
         (item ->> 'amountMinor')::bigint, item ->> 'currency'
    from jsonb_array_elements(input -> 'postings') with ordinality as listed (item, ordinality)
$$;

-- The books that the postings go to, in the postings' order; null where a book is not open yet.
create function ledger_books(input jsonb) returns uuid[] language sql stable as $$
  select array_agg(coalesce(debt.id, house.id) order by asked.line)
    from ledger_lines(input) asked
    left join ledger_account debt on debt.creditor_id = (input ->> 'creditorId')::uuid
      and debt.account_id = asked.account_id and debt.code = asked.code
    left join ledger_account house on house.creditor_id = (input ->> 'creditorId')::uuid
      and house.account_id is null and asked.account_id is null and house.code = asked.code
$$;

create function ledger_open_books(input jsonb) returns void language sql volatile as $$
  insert into ledger_account (id, creditor_id, account_id, code, currency)
  select gen_random_uuid(), (input ->> 'creditorId')::uuid, asked.account_id, asked.code, min(asked.currency)
    from ledger_lines(input) asked
   group by asked.account_id, asked.code
   -- Everybody in the same order: two that open the same books wait for each other, never in a ring.
   order by asked.account_id nulls last, asked.code
  on conflict (creditor_id, account_id, code) do nothing
$$;

-- Raises on what no caller should ever ask for.
create function ledger_check_request(input jsonb) returns void language plpgsql stable as $$
declare
  sums record;
begin
  select count(*) as line_count, count(distinct currency) as currency_count,
         coalesce(bool_and(amount_minor > 0), false) as is_positive,
         coalesce(sum(amount_minor) filter (where side = 'debit'), 0) as debit_minor,
         coalesce(sum(amount_minor) filter (where side = 'credit'), 0) as credit_minor
    into sums from ledger_lines(input);
  if sums.line_count < 2 or sums.debit_minor <> sums.credit_minor or not sums.is_positive then
    raise exception 'entry % is not balanced', input ->> 'idempotencyKey' using errcode = 'check_violation';
  end if;
  if sums.currency_count <> 1 then
    raise exception 'entry % mixes currencies', input ->> 'idempotencyKey' using errcode = 'check_violation';
  end if;
  if exists (
    select 1 from ledger_lines(input) asked join account on account.id = asked.account_id
     where account.creditor_id <> (input ->> 'creditorId')::uuid or account.currency <> asked.currency
  ) then
    raise exception 'entry % is foreign to its accounts', input ->> 'idempotencyKey' using errcode = 'check_violation';
  end if;
end
$$;

-- Whose balances the entry concerns: those of its debts and of its payment.
create function ledger_debtors(input jsonb) returns uuid[] language sql stable as $$
  select array_agg(debtor_id) from (
    select account.debtor_id from ledger_lines(input) asked join account on account.id = asked.account_id
    union
    select payment.debtor_id from payment where payment.id = (input ->> 'paymentId')::uuid
  ) concerned
$$;

create function ledger_balance(debtors uuid[]) returns bigint language sql stable as $$
  select coalesce(sum(book.debit_minor - book.credit_minor), 0)::bigint
    from account join ledger_account book on book.account_id = account.id
   where account.debtor_id = any (debtors)
$$;

-- The answer to a key that has been posted: the same fact again is no fault, another fact is.
-- For a payment the same fact is the same money in: how it was divided depends on the balances at the time
-- of asking, and the division that was posted first stands.
create function ledger_repeat(input jsonb, entry journal_entry) returns jsonb language plpgsql stable as $$
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
    'receiptNumber', (select number from receipt where payment_id = entry.payment_id),
    'balanceAfterMinor', ledger_balance(ledger_debtors(input))::text);
end
$$;

create function ledger_number_receipt(input jsonb, balance_after_minor bigint) returns text language plpgsql volatile as $$
declare
  creditor uuid := (input ->> 'creditorId')::uuid;
  year_wanted int := (input #>> '{receipt,year}')::int;
  sequence int;
  receipt_number text;
begin
  -- The one row that a creditor's payments share; taken last, so that it is held only until the commit.
  insert into receipt_counter (creditor_id, year, last_sequence) values (creditor, year_wanted, 1)
  on conflict (creditor_id, year) do update set last_sequence = receipt_counter.last_sequence + 1
  returning last_sequence into sequence;
  receipt_number := concat_ws('-', input #>> '{receipt,prefix}', year_wanted,
    lpad(sequence::text, greatest(6, length(sequence::text)), '0'));
  insert into receipt (number, creditor_id, payment_id, year, sequence, amount_minor, currency, balance_after_minor, issued_at)
  select receipt_number, creditor, payment.id, year_wanted, sequence, payment.amount_minor, payment.currency,
         ledger_number_receipt.balance_after_minor, (input ->> 'postedAt')::timestamptz
    from payment where payment.id = (input ->> 'paymentId')::uuid and payment.creditor_id = creditor;
  if not found then
    raise exception 'a receipt needs a payment of its creditor' using errcode = 'check_violation';
  end if;
  return receipt_number;
end
$$;

create function ledger_append(input jsonb, books uuid[]) returns bigint language plpgsql volatile as $$
declare
  new_id bigint := nextval(pg_get_serial_sequence('journal_entry', 'id'));
  lines text;
begin
  select string_agg(ledger_line_text(line, account_id, code, side, amount_minor, currency), '' order by line)
    into lines from ledger_lines(input);
  insert into journal_entry (id, creditor_id, idempotency_key, event, payment_id, reverses_id, reason, effective_at, posted_at, content_hash)
  select new_id, asked.*, sha256(convert_to(ledger_entry_text(new_id, asked.creditor_id, asked.idempotency_key,
           asked.event, asked.payment_id, asked.reverses_id, asked.reason, asked.effective_at, asked.posted_at, lines), 'UTF8'))
    from (select (input ->> 'creditorId')::uuid as creditor_id, input ->> 'idempotencyKey' as idempotency_key,
                 input ->> 'event' as event, (input ->> 'paymentId')::uuid as payment_id,
                 (input ->> 'reversesId')::bigint as reverses_id, input ->> 'reason' as reason,
                 (input ->> 'effectiveAt')::timestamptz(3) as effective_at,
                 (input ->> 'postedAt')::timestamptz(3) as posted_at) asked
  on conflict (idempotency_key) do nothing;
  if not found then
    return null;
  end if;
  insert into posting (entry_id, line, ledger_account_id, side, amount_minor, currency)
  select new_id, line, books[line], side, amount_minor, currency from ledger_lines(input);
  update ledger_account book
     set debit_minor = book.debit_minor + delta.debit_minor, credit_minor = book.credit_minor + delta.credit_minor
    from (select books[line] as id,
                 coalesce(sum(amount_minor) filter (where side = 'debit'), 0) as debit_minor,
                 coalesce(sum(amount_minor) filter (where side = 'credit'), 0) as credit_minor
            from ledger_lines(input) where account_id is not null group by 1) delta
   where book.id = delta.id;
  return new_id;
end
$$;

-- What happens together with the money: the payment's state, its division, the audit trail.
create function ledger_append_consequences(input jsonb) returns void language plpgsql volatile as $$
declare
  move jsonb := nullif(input -> 'payment', 'null');
begin
  if move is not null then
    update payment set
      status = move ->> 'to',
      method_kind = coalesce(move ->> 'methodKind', method_kind),
      method_last4 = coalesce(move ->> 'methodLast4', method_last4),
      stripe_method_id = coalesce(move ->> 'stripeMethodId', stripe_method_id),
      failure_code = coalesce(move ->> 'failureCode', failure_code),
      succeeded_at = case when move ->> 'to' = 'succeeded' then (input ->> 'effectiveAt')::timestamptz else succeeded_at end
     where id = (move ->> 'id')::uuid;
  end if;
  insert into allocation (payment_id, account_id, component, amount_minor)
  select (input ->> 'paymentId')::uuid, part."accountId", part.component, part."amountMinor"
    from jsonb_to_recordset(input -> 'allocations') as part ("accountId" uuid, component text, "amountMinor" bigint);
  insert into audit_event (creditor_id, debtor_id, actor_kind, actor_id, action, details, at)
  select listed."creditorId", listed."debtorId", listed."actorKind", listed."actorId", listed.action, listed.details, listed.at
    from jsonb_to_recordset(input -> 'audit') as listed
      ("creditorId" uuid, "debtorId" uuid, "actorKind" text, "actorId" text, action text, details jsonb, at timestamptz);
end
$$;

-- Minor units of a currency with two decimals, as events carry them: 124860 is "1248.60".
create function ledger_decimal(amount_minor bigint) returns text language sql immutable as $$
  select (amount_minor / 100) || '.' || lpad((amount_minor % 100)::text, 2, '0')
$$;

-- The events out, completed with what only the door knows: an account's new balance, a payment's receipt number.
create function ledger_append_events(input jsonb, receipt_number text) returns void language sql volatile as $$
  insert into outbox_event (id, creditor_id, type, payload, created_at)
  select listed.id, listed."creditorId", listed.type, case
           when listed.type = 'account.balance_changed' then jsonb_set(listed.payload, '{data,balance}', (
             select to_jsonb(ledger_decimal(coalesce(sum(debit_minor - credit_minor), 0)::bigint))
               from ledger_account where account_id = (listed.payload #>> '{data,id}')::uuid))
           when listed.type = 'payment.succeeded' and receipt_number is not null then
             jsonb_set(listed.payload, '{data,receiptNumber}', to_jsonb(receipt_number))
           else listed.payload end, listed."createdAt"
    from jsonb_to_recordset(input -> 'outbox') as listed
      (id uuid, "creditorId" uuid, type text, payload jsonb, "createdAt" timestamptz)
$$;

-- The door. Takes what lib/services/ledger/post-entry.ts sends and answers either { error } or
-- { entryId, posted, receiptNumber, balanceAfterMinor }. Nothing has been written when it answers an error.
create function ledger_post(input jsonb) returns jsonb language plpgsql volatile
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
    perform 1 from payment where id = (input #>> '{payment,id}')::uuid
      and input #> '{payment,from}' ? status for no key update;
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
    receipt_number := ledger_number_receipt(input, balance_minor);
  end if;
  perform ledger_append_events(input, receipt_number);
  return jsonb_build_object('entryId', new_id::text, 'posted', true,
    'receiptNumber', receipt_number, 'balanceAfterMinor', balance_minor::text);
end
$$;

-- Gives entries their seal and rolls up the house accounts with them. Answers how many entries were sealed.
create function ledger_assign_seal(seal bigint, entries bigint[]) returns int language plpgsql volatile
security definer set search_path = public, pg_temp as $$
declare
  sealed_count int;
begin
  update journal_entry set seal_id = seal where id = any (entries) and seal_id is null;
  get diagnostics sealed_count = row_count;
  update ledger_account book
     set debit_minor = book.debit_minor + delta.debit_minor, credit_minor = book.credit_minor + delta.credit_minor
    from (select posting.ledger_account_id as id,
                 coalesce(sum(amount_minor) filter (where side = 'debit'), 0) as debit_minor,
                 coalesce(sum(amount_minor) filter (where side = 'credit'), 0) as credit_minor
            from posting where posting.entry_id = any (entries) group by 1) delta
   where book.id = delta.id and book.account_id is null;
  return sealed_count;
end
$$;
