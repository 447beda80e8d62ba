-- What a debt's page shows is found by key and never added up from its history; a payment keeps the order in which it was
-- divided; and the door does the same with less.

-- What a debt consists of, as against what is paid, given back or put right afterwards.
create function ledger_is_claim(event text) returns boolean language sql immutable as $$
  select event in ('opening_balance', 'interest_accrued', 'accessory_added')
$$;

-- As on the entry, so that the last lines of a book are the end of its index.
alter table posting add column effective_at timestamptz(3), add column is_claim boolean;
alter table ledger_account add column claimed_minor bigint not null default 0;
-- Whose it is, as on the payment: a person's last receipts are the end of an index too.
alter table receipt add column debtor_id uuid;
-- Whether something was ever too much. What of it is still held is a sum over the payment's own entries.
alter table payment add column is_overpaid boolean not null default false;
-- Null: the law's order (interest, accessories, principal).
alter table allocation add column imputation_order text[], add column imputation_basis text;

alter table posting disable trigger append_only;
alter table receipt disable trigger append_only;
alter table allocation disable trigger append_only;
update posting set effective_at = entry.effective_at, is_claim = ledger_is_claim(entry.event)
  from journal_entry entry where entry.id = posting.entry_id;
update ledger_account book set claimed_minor = claim.minor
  from (select ledger_account_id as id, sum(case side when 'debit' then amount_minor else -amount_minor end) as minor
          from posting where is_claim group by 1) claim
 where claim.id = book.id and book.account_id is not null;
update receipt set debtor_id = payment.debtor_id from payment where payment.id = receipt.payment_id;
update payment set is_overpaid = true where id in (
  select entry.payment_id from ledger_account book join posting on posting.ledger_account_id = book.id
    join journal_entry entry on entry.id = posting.entry_id
   where book.account_id is null and book.code = 'overpayment');
-- Of earlier payments the order is known only as it is now.
update allocation set imputation_order = account.imputation_order, imputation_basis = account.imputation_basis
  from account where account.id = allocation.account_id
   and account.imputation_order <> array['interest', 'accessory', 'principal'];
alter table posting enable trigger append_only;
alter table receipt enable trigger append_only;
alter table allocation enable trigger append_only;

alter table posting alter column effective_at set not null, alter column is_claim set not null;
alter table receipt alter column debtor_id set not null;
alter table allocation add constraint allocation_imputation check (
  (imputation_order is null) = (imputation_basis is null)
  and (imputation_order is null or cardinality(imputation_order) = 3
       and imputation_order @> array['interest', 'accessory', 'principal']));

drop index posting_ledger_account_id_entry_id_idx;
create index posting_ledger_account_id_is_claim_effective_at_entry_id_idx
  on posting (ledger_account_id, is_claim, effective_at, entry_id);
create index receipt_debtor_id_entry_id_idx on receipt (debtor_id, entry_id);
create index payment_overpaid on payment (debtor_id) where is_overpaid;

-- Where there is nothing, nothing is indexed.
drop index journal_entry_payment_id_idx, journal_entry_seal_id_idx, journal_entry_reverses_id_key;
create index journal_entry_payment_id_idx on journal_entry (payment_id) where payment_id is not null;
create index journal_entry_seal_id_idx on journal_entry (seal_id) where seal_id is not null;
create unique index journal_entry_reverses_id_key on journal_entry (reverses_id) where reverses_id is not null;
-- Every entry moves balances: with room on its page a book's new version needs no new place in the indexes.
alter table ledger_account set (fillfactor = 70);

-- As in 0007, with what stands beside each line and each book.
create or replace function ledger_write(input jsonb, asked ledger_asked) returns bigint language plpgsql volatile as $$
declare
  fact journal_entry := ledger_fact(input, asked);
  is_claim boolean := ledger_is_claim(fact.event);
  new_id bigint := fact.id;
begin
  insert into journal_entry values (fact.*) on conflict (idempotency_key) do nothing;
  if not found then
    return null;
  end if;
  insert into posting (entry_id, line, ledger_account_id, side, amount_minor, currency, effective_at, is_claim)
  select new_id, item.line, item.book, item.side, item.amount_minor, item.currency, fact.effective_at, is_claim
    from unnest(asked.books, asked.sides, asked.amounts, asked.currencies) with ordinality
           as item (book, side, amount_minor, currency, line);
  update ledger_account book
     set debit_minor = book.debit_minor + delta.debit_minor, credit_minor = book.credit_minor + delta.credit_minor,
         claimed_minor = book.claimed_minor + case when is_claim then delta.debit_minor - delta.credit_minor else 0 end
    from (select item.book as id,
                 coalesce(sum(amount_minor) filter (where side = 'debit'), 0) as debit_minor,
                 coalesce(sum(amount_minor) filter (where side = 'credit'), 0) as credit_minor
            from unnest(asked.books, asked.accounts, asked.sides, asked.amounts) as item (book, account_id, side, amount_minor)
           where account_id is not null group by 1) delta
   where book.id = delta.id;
  if fact.payment_id is not null and 'overpayment' = any (asked.codes) then
    update payment set is_overpaid = true where id = fact.payment_id and not is_overpaid;
  end if;
  return new_id;
end
$$;

-- As in 0007; money that was too much is noted one by one.
create or replace function ledger_is_plain(inputs jsonb, requests ledger_asked[]) returns boolean language sql stable as $$
  select coalesce(bool_and(
           request.books is not null
           and coalesce(jsonb_typeof(input -> 'payment'), 'null') = 'null' and coalesce(jsonb_typeof(input -> 'refund'), 'null') = 'null'
           and coalesce(jsonb_typeof(input -> 'dispute'), 'null') = 'null' and coalesce(jsonb_typeof(input -> 'receipt'), 'null') = 'null'
           and input -> 'allocations' = '[]' and input -> 'outbox' = '[]' and input -> 'jobs' = '[]'
           and 'overpayment' <> all (request.codes)
           and not exists (select 1 from unnest(request.debtors) debtor where debtor <> request.debtors[1])), false)
    from rows from (jsonb_array_elements(inputs), unnest(requests))
         as request (input, creditor_id, accounts, codes, sides, amounts, currencies, books, debtors)
$$;

-- As in 0007, with the same.
create or replace function ledger_book_plain(inputs jsonb, requests ledger_asked[]) returns jsonb language plpgsql volatile as $$
declare
  facts journal_entry[] := '{}';
  keys text[];
  balances bigint[];
begin
  select array_agg(input ->> 'idempotencyKey') into keys from jsonb_array_elements(inputs) input;
  if cardinality(keys) > (select count(distinct key) from unnest(keys) key)
     or exists (select 1 from journal_entry where idempotency_key = any (keys)) then
    return null;
  end if;
  -- Each book as it would stand after each entry, in their order.
  if exists (
    select 1 from (
      select item.book, sum(case item.side when 'debit' then item.amount_minor else -item.amount_minor end)
               over (partition by item.book order by request.place) as minor
        from unnest(requests) with ordinality as request (creditor_id, accounts, codes, sides, amounts, currencies, books, debtors, place),
             unnest(request.books, request.accounts, request.sides, request.amounts) as item (book, account_id, side, amount_minor)
       where item.account_id is not null) change
     where (select debit_minor - credit_minor from ledger_account where id = change.book) + change.minor < 0
  ) then
    return null;
  end if;
  select array_agg(ledger_balance(array[debtor]) + change_minor order by place) into balances from (
    select request.place, request.debtors[1] as debtor, sum(sum(coalesce(
             case when item.account_id is null then 0 when item.side = 'debit' then item.amount_minor else -item.amount_minor end, 0)))
             over (partition by request.debtors[1] order by request.place) as change_minor
      from unnest(requests) with ordinality as request (creditor_id, accounts, codes, sides, amounts, currencies, books, debtors, place),
           unnest(request.accounts, request.sides, request.amounts) as item (account_id, side, amount_minor)
     group by request.place, request.debtors[1]) change;

  for place in 1 .. cardinality(requests) loop
    facts[place] := ledger_fact(inputs -> place - 1, requests[place]);
  end loop;
  insert into journal_entry select * from unnest(facts);
  insert into posting (entry_id, line, ledger_account_id, side, amount_minor, currency, effective_at, is_claim)
  select request.id, item.line, item.book, item.side, item.amount_minor, item.currency, request.effective_at,
         ledger_is_claim(request.event)
    from rows from (unnest(facts), unnest(requests))
           as request (id, creditor_id, idempotency_key, event, payment_id, reverses_id, reason, effective_at, posted_at,
                       content_hash, seal_id, creditor, accounts, codes, sides, amounts, currencies, books, debtors),
         unnest(request.books, request.sides, request.amounts, request.currencies) with ordinality
           as item (book, side, amount_minor, currency, line);
  update ledger_account book
     set debit_minor = book.debit_minor + delta.debit_minor, credit_minor = book.credit_minor + delta.credit_minor,
         claimed_minor = book.claimed_minor + delta.claimed_minor
    from (select item.book as id,
                 coalesce(sum(item.amount_minor) filter (where item.side = 'debit'), 0) as debit_minor,
                 coalesce(sum(item.amount_minor) filter (where item.side = 'credit'), 0) as credit_minor,
                 coalesce(sum(case item.side when 'debit' then item.amount_minor else -item.amount_minor end)
                            filter (where ledger_is_claim(request.event)), 0) as claimed_minor
            from rows from (unnest(facts), unnest(requests))
                   as request (id, creditor_id, idempotency_key, event, payment_id, reverses_id, reason, effective_at,
                               posted_at, content_hash, seal_id, creditor, accounts, codes, sides, amounts, currencies,
                               books, debtors),
                 unnest(request.books, request.accounts, request.sides, request.amounts) as item (book, account_id, side, amount_minor)
           where item.account_id is not null group by 1) delta
   where book.id = delta.id;
  insert into audit_event (creditor_id, debtor_id, actor_kind, actor_id, action, details, at)
  select listed."creditorId", listed."debtorId", listed."actorKind", listed."actorId", listed.action, listed.details, listed.at
    from jsonb_array_elements(inputs) with ordinality as request (input, place),
         jsonb_to_recordset(request.input -> 'audit') as listed
      ("creditorId" uuid, "debtorId" uuid, "actorKind" text, "actorId" text, action text, details jsonb, at timestamptz)
   order by place;
  return (select jsonb_agg(jsonb_build_object('entryId', fact.id::text, 'posted', true, 'receiptNumber', null,
                                              'balanceAfterMinor', balance_minor::text) order by place)
            from rows from (unnest(facts), unnest(balances)) with ordinality
                 as fact (id, creditor_id, idempotency_key, event, payment_id, reverses_id, reason, effective_at, posted_at,
                          content_hash, seal_id, balance_minor, place));
end
$$;

-- As in 0007, with the order in which a debt was settled.
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
  if input -> 'allocations' <> '[]' then
    insert into allocation (payment_id, account_id, component, amount_minor, imputation_order, imputation_basis)
    select (input ->> 'paymentId')::uuid, part."accountId", part.component, part."amountMinor", part."imputationOrder",
           part."imputationBasis"
      from jsonb_to_recordset(input -> 'allocations') as part
        ("accountId" uuid, component text, "amountMinor" bigint, "imputationOrder" text[], "imputationBasis" text);
  end if;
  if input -> 'audit' <> '[]' then
    insert into audit_event (creditor_id, debtor_id, actor_kind, actor_id, action, details, at)
    select listed."creditorId", listed."debtorId", listed."actorKind", listed."actorId", listed.action, listed.details, listed.at
      from jsonb_to_recordset(input -> 'audit') as listed
        ("creditorId" uuid, "debtorId" uuid, "actorKind" text, "actorId" text, action text, details jsonb, at timestamptz);
  end if;
  if input -> 'jobs' <> '[]' and to_regnamespace('graphile_worker') is not null then
    perform enqueue(job.name, job.payload, job.key)
       from jsonb_to_recordset(input -> 'jobs') as job (name text, payload json, key text);
  end if;
end
$$;

-- As in 0006, with whose it is.
create or replace function ledger_number_receipt(input jsonb, entry bigint, balance_after_minor bigint) returns text language plpgsql volatile as $$
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
  insert into receipt (number, creditor_id, debtor_id, payment_id, kind, cancels_number, entry_id, year, sequence, amount_minor,
                       currency, balance_after_minor, issued_at)
  select receipt_number, creditor, payment.debtor_id, payment.id, coalesce(asked ->> 'kind', 'payment'), original.number, entry,
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

-- Reads a request as in 0007, by one assignment. Raises on what no caller should ever ask for.
create or replace function ledger_read(input jsonb) returns ledger_asked language plpgsql stable as $$
declare
  creditor uuid := input ->> 'creditorId';
  found record;
begin
  select row(creditor, array_agg(item."accountId" order by line), array_agg(item.code order by line),
             array_agg(item.side order by line), array_agg(item."amountMinor" order by line),
             array_agg(item.currency order by line),
             array_agg(case when item."accountId" is null then (
                 select id from ledger_account
                  where creditor_id = creditor and account_id is null and code = item.code)
               else (select id from ledger_account
                  where creditor_id = creditor and account_id = item."accountId" and code = item.code)
               end order by line),
             -- Whose balances the entry concerns: those of its debts and of its payment.
             nullif(array_remove(array_agg(debt.debtor_id) || (
               select debtor_id from payment where id = (input ->> 'paymentId')::uuid), null), '{}'))::ledger_asked as asked,
         bool_or((item."accountId" is null) = (item.code in ('principal', 'interest', 'accessory'))
           or item."accountId" is not null and (debt.creditor_id is distinct from creditor
                                                or debt.currency is distinct from item.currency)) as is_foreign,
         min(item.currency) <> max(item.currency) as is_mixed,
         count(*) > 1 and bool_and(item."amountMinor" > 0)
           and sum(case item.side when 'debit' then item."amountMinor" when 'credit' then -item."amountMinor" else 0 end) = 0
           as is_balanced
    into found
    from rows from (jsonb_to_recordset(input -> 'postings') as
           ("accountId" uuid, code text, side text, "amountMinor" bigint, currency text)) with ordinality
           as item ("accountId", code, side, "amountMinor", currency, line)
    left join lateral (
      select creditor_id, debtor_id, currency from account where id = item."accountId" offset 0) debt on true;
  if found.is_balanced and not found.is_mixed and not found.is_foreign then
    return found.asked;
  end if;
  raise exception 'entry % %', input ->> 'idempotencyKey',
    case when found.is_balanced is not true then 'is not balanced'
         when found.is_mixed then 'mixes currencies'
         else 'is foreign to its accounts' end using errcode = 'check_violation';
end
$$;

-- Books one request whose books are open, as in 0010. Its debtors' books are locked and read at once, in id order and before
-- anything is inserted: until the commit their balances are ours alone. Whether the key is known is found by using it,
-- and before anything is refused: who waited for the lock did not see it before.
create or replace function ledger_book(input jsonb, asked ledger_asked) returns jsonb language plpgsql volatile as $$
declare
  existing journal_entry;
  after record;
  refusal text;
  new_id bigint;
  receipt_number text;
begin
  with held as materialized (
    select book.id, book.debit_minor - book.credit_minor as minor
      from account join ledger_account book on book.account_id = account.id
     where account.debtor_id = any (asked.debtors) order by book.id for no key update of book
  )
  select coalesce(sum(held.minor + change.minor), 0)::bigint as balance_minor,
         coalesce(bool_or(held.minor + change.minor < 0), false) as is_below_zero
    into after
    from held cross join lateral (
      select coalesce(sum(case item.side when 'debit' then item.amount_minor else -item.amount_minor end), 0) as minor
        from unnest(asked.books, asked.sides, asked.amounts) as item (book, side, amount_minor)
       where item.book = held.id) change;
  if jsonb_typeof(input -> 'payment') = 'object' then
    -- What a payment still settles and what of it was paid too much are sums over its entries; a settled debit is cleared
    -- once: an entry that depends on it says which it takes it for.
    perform 1 from payment where id = (input #>> '{payment,id}')::uuid
      and input #> '{payment,from}' ? status
      and (input #> '{payment,isCleared}' is null or (input #>> '{payment,isCleared}')::boolean = (cleared_at is not null))
      and (input #> '{payment,refundedBeforeMinor}' is null or (input #>> '{payment,refundedBeforeMinor}')::bigint = refunded_minor)
      and (input #> '{payment,afterEntryId}' is null or (input #>> '{payment,afterEntryId}')::bigint
           = (select max(id) from journal_entry where payment_id = payment.id))
      for no key update;
    if not found then
      refusal := 'payment_state_conflict';
    end if;
  end if;
  if refusal is null and after.is_below_zero then
    refusal := 'balance_below_zero';
  end if;
  if refusal is null then
    new_id := ledger_write(input, asked);
  end if;
  if new_id is null then
    select * into existing from journal_entry where idempotency_key = input ->> 'idempotencyKey';
    if found then
      return ledger_repeat(input, existing);
    end if;
    return jsonb_build_object('error', refusal);
  end if;
  perform ledger_append_consequences(input);
  if jsonb_typeof(input -> 'receipt') = 'object' then
    receipt_number := ledger_number_receipt(input, new_id, after.balance_minor);
  end if;
  if input -> 'outbox' <> '[]' then
    perform ledger_append_events(input, receipt_number);
  end if;
  return jsonb_build_object('entryId', new_id::text, 'posted', true,
    'receiptNumber', receipt_number, 'balanceAfterMinor', after.balance_minor::text);
end
$$;

-- The door, as in 0007; it locks as it books.
create or replace function ledger_post(input jsonb) returns jsonb language plpgsql volatile
security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  asked ledger_asked := ledger_read(input);
begin
  if array_position(asked.books, null) is not null then
    perform ledger_open(array[asked]);
    asked := ledger_read(input);
  end if;
  return ledger_book(input, asked);
end
$$;
