-- Many requests are read, and their entries made, by one statement instead of one each: the door is now asked for
-- several at once whenever they come close together (lib/services/ledger/gather.ts).

-- What requests ask for, each with what is wrong with it: null where nothing is. Each account and book is looked up by its
-- key: joined, a small ledger would be read whole.
create function ledger_requests(inputs jsonb) returns table (place bigint, asked ledger_asked, fault text)
language sql stable as $$
  select request.place,
         row(request.creditor, array_agg(item."accountId" order by line), array_agg(item.code order by line),
             array_agg(item.side order by line), array_agg(item."amountMinor" order by line),
             array_agg(item.currency order by line),
             array_agg(case when item."accountId" is null then (
                 select id from ledger_account
                  where creditor_id = request.creditor and account_id is null and code = item.code)
               else (select id from ledger_account
                  where creditor_id = request.creditor and account_id = item."accountId" and code = item.code)
               end order by line),
             -- Whose balances the entry concerns: those of its debts and of its payment.
             nullif(array_remove(array_agg(debt.debtor_id) || (
               select debtor_id from payment where id = request.payment), null), '{}'))::ledger_asked,
         case
           when (count(line) > 1 and bool_and(item."amountMinor" > 0)
             and sum(case item.side when 'debit' then item."amountMinor" when 'credit' then -item."amountMinor" else 0 end) = 0)
             is not true then 'is not balanced'
           when min(item.currency) <> max(item.currency) then 'mixes currencies'
           when bool_or((item."accountId" is null) = (item.code in ('principal', 'interest', 'accessory'))
             or item."accountId" is not null and (debt.creditor_id is distinct from request.creditor
                                                  or debt.currency is distinct from item.currency))
             then 'is foreign to its accounts'
         end
    from (select listed.place, (input ->> 'creditorId')::uuid as creditor, (input ->> 'paymentId')::uuid as payment,
                 input -> 'postings' as postings
            from jsonb_array_elements(inputs) with ordinality as listed (input, place)) request
    left join lateral rows from (jsonb_to_recordset(request.postings) as
           ("accountId" uuid, code text, side text, "amountMinor" bigint, currency text)) with ordinality
           as item ("accountId", code, side, "amountMinor", currency, line) on true
    left join lateral (
      select creditor_id, debtor_id, currency from account where id = item."accountId" offset 0) debt on true
   group by request.place, request.creditor, request.payment
$$;

-- Reads one. Raises on what no caller should ever ask for.
create or replace function ledger_read(input jsonb) returns ledger_asked language plpgsql stable as $$
declare
  request record;
begin
  select * into request from ledger_requests(jsonb_build_array(input));
  if request.fault is null then
    return request.asked;
  end if;
  raise exception 'entry % %', input ->> 'idempotencyKey', request.fault using errcode = 'check_violation';
end
$$;

-- Reads many; null for what is refused.
create or replace function ledger_read_many(inputs jsonb) returns ledger_asked[] language plpgsql stable as $$
declare
  requests ledger_asked[] := '{}';
begin
  begin
    return (select array_agg(case when fault is null then asked end order by place) from ledger_requests(inputs));
  exception when data_exception then
    null; -- One of them cannot even be read; one by one it shows which.
  end;
  for place in 1 .. jsonb_array_length(inputs) loop
    begin
      requests[place] := ledger_read(inputs -> place - 1);
    exception when integrity_constraint_violation or data_exception then
      requests[place] := null;
    end;
  end loop;
  return requests;
end
$$;

-- The entries of requests, each with an id of its own and the hash over everything.
create function ledger_facts(inputs jsonb, requests ledger_asked[]) returns journal_entry[] language sql volatile as $$
  select array_agg(row(id, creditor_id, idempotency_key, event, payment_id, reverses_id, reason, effective_at, posted_at,
           sha256(convert_to(ledger_entry_text(id, creditor_id, idempotency_key, event, payment_id, reverses_id, reason,
                                               effective_at, posted_at, lines), 'UTF8')), null)::journal_entry order by place)
    from (select place, nextval('journal_entry_id_seq') as id, creditor_id, input ->> 'idempotencyKey' as idempotency_key,
                 input ->> 'event' as event, (input ->> 'paymentId')::uuid as payment_id,
                 (input ->> 'reversesId')::bigint as reverses_id, input ->> 'reason' as reason,
                 (input ->> 'effectiveAt')::timestamptz(3) as effective_at, (input ->> 'postedAt')::timestamptz(3) as posted_at,
                 (select string_agg(ledger_line_text(line::int, account_id, code, side, amount_minor, currency), '' order by line)
                    from unnest(accounts, codes, sides, amounts, currencies) with ordinality
                         as item (account_id, code, side, amount_minor, currency, line)) as lines
            from rows from (jsonb_array_elements(inputs), unnest(requests)) with ordinality
                 as request (input, creditor_id, accounts, codes, sides, amounts, currencies, books, debtors, place)
          offset 0) fact
$$;

create or replace function ledger_fact(input jsonb, asked ledger_asked) returns journal_entry language plpgsql volatile as $$
begin
  return (ledger_facts(jsonb_build_array(input), array[asked]))[1];
end
$$;

-- As in 0022, with the entries made together and each balance read in place.
create or replace function ledger_book_plain(inputs jsonb, requests ledger_asked[]) returns jsonb language plpgsql volatile as $$
declare
  facts journal_entry[];
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
  select array_agg((select coalesce(sum(book.debit_minor - book.credit_minor), 0)::bigint
                      from account join ledger_account book on book.account_id = account.id
                     where account.debtor_id = change.debtor) + change.minor order by place) into balances from (
    select request.place, request.debtors[1] as debtor, sum(sum(coalesce(
             case when item.account_id is null then 0 when item.side = 'debit' then item.amount_minor else -item.amount_minor end, 0)))
             over (partition by request.debtors[1] order by request.place) as minor
      from unnest(requests) with ordinality as request (creditor_id, accounts, codes, sides, amounts, currencies, books, debtors, place),
           unnest(request.accounts, request.sides, request.amounts) as item (account_id, side, amount_minor)
     group by request.place, request.debtors[1]) change;

  facts := ledger_facts(inputs, requests);
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
  perform audit_write(jsonb_path_query_array(inputs, '$[*].audit[*]'));
  return (select jsonb_agg(jsonb_build_object('entryId', fact.id::text, 'posted', true, 'receiptNumber', null,
                                              'balanceAfterMinor', balance_minor::text) order by place)
            from rows from (unnest(facts), unnest(balances)) with ordinality
                 as fact (id, creditor_id, idempotency_key, event, payment_id, reverses_id, reason, effective_at, posted_at,
                          content_hash, seal_id, balance_minor, place));
end
$$;
