-- What Stripe says of something that we do not know has no person behind it; somebody looks at it all the same.
alter table support_case alter column debtor_id drop not null;
alter table support_case add constraint support_case_debtor check (debtor_id is not null or kind = 'alarm');

-- The door's booking as in 0007, with one more thing that an entry may depend on: the last entry of its payment. What a
-- payment still settles and what of it was paid too much are sums over its entries; whoever divides by them is refused
-- (payment_state_conflict) where another entry has come in between. The payment's debtor is locked, so none can any more.
create or replace function ledger_book(input jsonb, asked ledger_asked) returns jsonb language plpgsql volatile as $$
declare
  existing journal_entry;
  before record;
  new_id bigint;
  balance_minor bigint;
  receipt_number text;
begin
  select exists (select 1 from journal_entry where idempotency_key = input ->> 'idempotencyKey') as is_known,
         (select coalesce(sum(book.debit_minor - book.credit_minor), 0)
            from account join ledger_account book on book.account_id = account.id
           where account.debtor_id = any (asked.debtors)) as balance_minor,
         coalesce(sum(change.minor), 0) as change_minor,
         coalesce(bool_or((select debit_minor - credit_minor from ledger_account where id = change.book) + change.minor < 0), false)
           as is_below_zero
    into before
    from (select item.book, sum(case item.side when 'debit' then item.amount_minor else -item.amount_minor end) as minor
            from unnest(asked.books, asked.accounts, asked.sides, asked.amounts) as item (book, account_id, side, amount_minor)
           where item.account_id is not null group by item.book) change;
  if before.is_known then
    select * into strict existing from journal_entry where idempotency_key = input ->> 'idempotencyKey';
    return ledger_repeat(input, existing);
  end if;
  if jsonb_typeof(input -> 'payment') = 'object' then
    -- A settled debit is cleared once: an entry that depends on it says which it takes it for.
    perform 1 from payment where id = (input #>> '{payment,id}')::uuid
      and input #> '{payment,from}' ? status
      and (input #> '{payment,isCleared}' is null or (input #>> '{payment,isCleared}')::boolean = (cleared_at is not null))
      and (input #> '{payment,refundedBeforeMinor}' is null or (input #>> '{payment,refundedBeforeMinor}')::bigint = refunded_minor)
      and (input #> '{payment,afterEntryId}' is null or (input #>> '{payment,afterEntryId}')::bigint
           = (select max(id) from journal_entry where payment_id = payment.id))
      for no key update;
    if not found then
      return jsonb_build_object('error', 'payment_state_conflict');
    end if;
  end if;
  if before.is_below_zero then
    return jsonb_build_object('error', 'balance_below_zero');
  end if;

  new_id := ledger_write(input, asked);
  if new_id is null then
    -- Only entries without a debtor come here: no lock made the same key wait.
    select * into strict existing from journal_entry where idempotency_key = input ->> 'idempotencyKey';
    return ledger_repeat(input, existing);
  end if;
  perform ledger_append_consequences(input);
  balance_minor := before.balance_minor + before.change_minor;
  if jsonb_typeof(input -> 'receipt') = 'object' then
    receipt_number := ledger_number_receipt(input, new_id, balance_minor);
  end if;
  if input -> 'outbox' <> '[]' then
    perform ledger_append_events(input, receipt_number);
  end if;
  return jsonb_build_object('entryId', new_id::text, 'posted', true,
    'receiptNumber', receipt_number, 'balanceAfterMinor', balance_minor::text);
end
$$;
