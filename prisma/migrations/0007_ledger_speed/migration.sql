-- The door with fewer statements: what is asked is read once, every row is found by its index, and what an entry does
-- not have costs nothing. Answers and texts are those of 0002 and 0006. And many entries by one call.

-- A request as far as every entry has it. One element a posting in the arrays, in the postings' order; a book that is not
-- open yet is null.
create type ledger_asked as (
  creditor_id uuid, accounts uuid[], codes text[], sides text[], amounts bigint[], currencies text[],
  books uuid[], debtors uuid[]
);

-- Immutable it was not, by what it calls, and therefore planned and run apart for each line.
create or replace function ledger_line_text(line int, account_id uuid, code text, side text, amount_minor bigint, currency text)
returns text language sql stable as $$
  select concat_ws(' ', 'posting', line, coalesce(account_id::text, '-'), code, side, amount_minor, currency) || E'\n'
$$;

-- Reads a request. Raises on what no caller should ever ask for. Each account and book is looked up by its key: joined, a
-- small ledger would be read whole.
create function ledger_read(input jsonb) returns ledger_asked language plpgsql stable as $$
declare
  asked ledger_asked;
  sums record;
begin
  asked.creditor_id := (input ->> 'creditorId')::uuid;
  select array_agg(item."accountId" order by line) as accounts, array_agg(item.code order by line) as codes,
         array_agg(item.side order by line) as sides, array_agg(item."amountMinor" order by line) as amounts,
         array_agg(item.currency order by line) as currencies,
         array_agg(case when item."accountId" is null then (
             select id from ledger_account
              where creditor_id = asked.creditor_id and account_id is null and code = item.code)
           else (select id from ledger_account
              where creditor_id = asked.creditor_id and account_id = item."accountId" and code = item.code)
           end order by line) as books,
         array_agg(debt.debtor_id) filter (where debt.debtor_id is not null) as debtors,
         bool_or((item."accountId" is null) = (item.code in ('principal', 'interest', 'accessory'))
           or item."accountId" is not null and (debt.creditor_id is distinct from asked.creditor_id
                                                or debt.currency is distinct from item.currency)) as is_foreign,
         min(item.currency) <> max(item.currency) as is_mixed,
         count(*) > 1 and bool_and(item."amountMinor" > 0)
           and sum(case item.side when 'debit' then item."amountMinor" when 'credit' then -item."amountMinor" else 0 end) = 0
           as is_balanced
    into sums
    from rows from (jsonb_to_recordset(input -> 'postings') as
           ("accountId" uuid, code text, side text, "amountMinor" bigint, currency text)) with ordinality
           as item ("accountId", code, side, "amountMinor", currency, line)
    left join lateral (
      select creditor_id, debtor_id, currency from account where id = item."accountId" offset 0) debt on true;
  if sums.is_balanced is not true then
    raise exception 'entry % is not balanced', input ->> 'idempotencyKey' using errcode = 'check_violation';
  end if;
  if sums.is_mixed then
    raise exception 'entry % mixes currencies', input ->> 'idempotencyKey' using errcode = 'check_violation';
  end if;
  if sums.is_foreign then
    raise exception 'entry % is foreign to its accounts', input ->> 'idempotencyKey' using errcode = 'check_violation';
  end if;
  asked.accounts := sums.accounts;
  asked.codes := sums.codes;
  asked.sides := sums.sides;
  asked.amounts := sums.amounts;
  asked.currencies := sums.currencies;
  asked.books := sums.books;
  -- Whose balances the entry concerns: those of its debts and of its payment.
  asked.debtors := sums.debtors;
  if input ->> 'paymentId' is not null then
    asked.debtors := asked.debtors || (select debtor_id from payment where id = (input ->> 'paymentId')::uuid);
  end if;
  return asked;
end
$$;

-- Opens the books that the requests need. Everybody in the same order: two that open the same ones wait for each other,
-- never in a ring.
create function ledger_open(requests ledger_asked[]) returns void language sql volatile as $$
  insert into ledger_account (id, creditor_id, account_id, code, currency)
  select gen_random_uuid(), request.creditor_id, item.account_id, item.code, min(item.currency)
    from unnest(requests) request,
         unnest(request.accounts, request.codes, request.currencies, request.books) as item (account_id, code, currency, book)
   where item.book is null
   group by request.creditor_id, item.account_id, item.code
   order by request.creditor_id, item.account_id nulls last, item.code
  on conflict (creditor_id, account_id, code) do nothing
$$;

-- The debtors' books, in id order and before anything is inserted: what concerns one person queues here, what concerns
-- two never waits. House accounts are not locked.
create function ledger_lock(debtors uuid[]) returns void language plpgsql volatile as $$
begin
  perform 1 from ledger_account book join account on account.id = book.account_id
    where account.debtor_id = any (debtors) order by book.id for no key update of book;
end
$$;

-- The entry of a request, with an id of its own and the hash over everything.
create function ledger_fact(input jsonb, asked ledger_asked) returns journal_entry language plpgsql volatile as $$
declare
  fact journal_entry;
  lines text := '';
begin
  for line in 1 .. cardinality(asked.accounts) loop
    lines := lines || ledger_line_text(line, asked.accounts[line], asked.codes[line], asked.sides[line],
                                       asked.amounts[line], asked.currencies[line]);
  end loop;
  fact.id := nextval('journal_entry_id_seq');
  fact.creditor_id := asked.creditor_id;
  fact.idempotency_key := input ->> 'idempotencyKey';
  fact.event := input ->> 'event';
  fact.payment_id := input ->> 'paymentId';
  fact.reverses_id := input ->> 'reversesId';
  fact.reason := input ->> 'reason';
  fact.effective_at := input ->> 'effectiveAt';
  fact.posted_at := input ->> 'postedAt';
  fact.content_hash := sha256(convert_to(ledger_entry_text(fact.id, fact.creditor_id, fact.idempotency_key, fact.event,
    fact.payment_id, fact.reverses_id, fact.reason, fact.effective_at, fact.posted_at, lines), 'UTF8'));
  return fact;
end
$$;

-- Appends entry and lines and moves the balances. Answers null where somebody else has just used the key.
create function ledger_write(input jsonb, asked ledger_asked) returns bigint language plpgsql volatile as $$
declare
  fact journal_entry := ledger_fact(input, asked);
  new_id bigint := fact.id;
begin
  insert into journal_entry values (fact.*) on conflict (idempotency_key) do nothing;
  if not found then
    return null;
  end if;
  insert into posting (entry_id, line, ledger_account_id, side, amount_minor, currency)
  select new_id, item.line, item.book, item.side, item.amount_minor, item.currency
    from unnest(asked.books, asked.sides, asked.amounts, asked.currencies) with ordinality
           as item (book, side, amount_minor, currency, line);
  update ledger_account book
     set debit_minor = book.debit_minor + delta.debit_minor, credit_minor = book.credit_minor + delta.credit_minor
    from (select item.book as id,
                 coalesce(sum(amount_minor) filter (where side = 'debit'), 0) as debit_minor,
                 coalesce(sum(amount_minor) filter (where side = 'credit'), 0) as credit_minor
            from unnest(asked.books, asked.accounts, asked.sides, asked.amounts) as item (book, account_id, side, amount_minor)
           where account_id is not null group by 1) delta
   where book.id = delta.id;
  return new_id;
end
$$;

-- What happens together with the money: see 0006. Each only where the entry has it.
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
    insert into allocation (payment_id, account_id, component, amount_minor)
    select (input ->> 'paymentId')::uuid, part."accountId", part.component, part."amountMinor"
      from jsonb_to_recordset(input -> 'allocations') as part ("accountId" uuid, component text, "amountMinor" bigint);
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

-- Books one request whose books are open and whose debtors' books are locked: until the commit their balances are ours alone.
create function ledger_book(input jsonb, asked ledger_asked) returns jsonb language plpgsql volatile as $$
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

-- The door. Its statements are planned once per connection: with the lists of each call in view they would be planned
-- anew each time, which takes longer than running them. And each row is fetched by its index: a ledger that was small when
-- a connection made its plans would be read whole until the connection ends.
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
  perform ledger_lock(asked.debtors);
  return ledger_book(input, asked);
end
$$;

-- Reads many requests; null for what is refused.
create function ledger_read_many(inputs jsonb) returns ledger_asked[] language plpgsql stable as $$
declare
  requests ledger_asked[] := '{}';
begin
  begin
    for place in 1 .. jsonb_array_length(inputs) loop
      requests[place] := ledger_read(inputs -> place - 1);
    end loop;
    return requests;
  exception when integrity_constraint_violation or data_exception then
    null; -- One of them; one by one it shows which.
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

-- Whether requests are of the simple kind, of which nothing depends but the books: opening balances, interest, fees.
create function ledger_is_plain(inputs jsonb, requests ledger_asked[]) returns boolean language sql stable as $$
  select coalesce(bool_and(
           request.books is not null
           and coalesce(jsonb_typeof(input -> 'payment'), 'null') = 'null' and coalesce(jsonb_typeof(input -> 'refund'), 'null') = 'null'
           and coalesce(jsonb_typeof(input -> 'dispute'), 'null') = 'null' and coalesce(jsonb_typeof(input -> 'receipt'), 'null') = 'null'
           and input -> 'allocations' = '[]' and input -> 'outbox' = '[]' and input -> 'jobs' = '[]'
           and not exists (select 1 from unnest(request.debtors) debtor where debtor <> request.debtors[1])), false)
    from rows from (jsonb_array_elements(inputs), unnest(requests))
         as request (input, creditor_id, accounts, codes, sides, amounts, currencies, books, debtors)
$$;

-- Books plain requests together, each kind of row by one statement. Answers null, and has written nothing, where one
-- of them would not simply be booked: a known key, a key twice, too much taken at some point.
create function ledger_book_plain(inputs jsonb, requests ledger_asked[]) returns jsonb language plpgsql volatile as $$
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
  insert into posting (entry_id, line, ledger_account_id, side, amount_minor, currency)
  select facts[request.place].id, item.line, item.book, item.side, item.amount_minor, item.currency
    from unnest(requests) with ordinality as request (creditor_id, accounts, codes, sides, amounts, currencies, books, debtors, place),
         unnest(request.books, request.sides, request.amounts, request.currencies) with ordinality
           as item (book, side, amount_minor, currency, line);
  update ledger_account book
     set debit_minor = book.debit_minor + delta.debit_minor, credit_minor = book.credit_minor + delta.credit_minor
    from (select item.book as id,
                 coalesce(sum(amount_minor) filter (where side = 'debit'), 0) as debit_minor,
                 coalesce(sum(amount_minor) filter (where side = 'credit'), 0) as credit_minor
            from unnest(requests) as request,
                 unnest(request.books, request.accounts, request.sides, request.amounts) as item (book, account_id, side, amount_minor)
           where account_id is not null group by 1) delta
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

-- Books many requests one after the other. What raises undoes all: told to go on alone, it undoes and refuses that one.
create function ledger_book_many(inputs jsonb, requests ledger_asked[], is_each_alone boolean) returns jsonb
language plpgsql volatile as $$
declare
  refused constant jsonb := jsonb_build_object('error', 'refused');
  answers jsonb[] := '{}';
begin
  for place in 1 .. cardinality(requests) loop
    if requests[place] is null then
      answers[place] := refused;
    elsif is_each_alone then
      begin
        answers[place] := ledger_book(inputs -> place - 1, requests[place]);
      exception when integrity_constraint_violation or data_exception then
        answers[place] := refused;
      end;
    else
      answers[place] := ledger_book(inputs -> place - 1, requests[place]);
    end if;
  end loop;
  return to_jsonb(answers);
end
$$;

-- The door for many entries by one call (lib/services/ledger/post-entries.ts): one answer for each, in their order, as of
-- ledger_post, or { error: "refused" } for what that raises. Each is booked whole or not at all; none undoes another.
-- All books are opened and locked first, in one order, so that nobody waits for another in a ring.
create function ledger_post_batch(inputs jsonb) returns jsonb language plpgsql volatile
security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  requests ledger_asked[] := ledger_read_many(inputs);
begin
  if exists (select 1 from unnest(requests) request where array_position(request.books, null) is not null) then
    perform ledger_open(requests);
    requests := ledger_read_many(inputs);
  end if;
  perform ledger_lock((select array_agg(distinct debtor) from unnest(requests) request, unnest(request.debtors) debtor));
  begin
    if ledger_is_plain(inputs, requests) then
      return coalesce(ledger_book_plain(inputs, requests), ledger_book_many(inputs, requests, false));
    end if;
    return ledger_book_many(inputs, requests, false);
  exception when integrity_constraint_violation or data_exception then
    return ledger_book_many(inputs, requests, true);
  end;
end
$$;

drop function ledger_check_request(jsonb), ledger_books(jsonb), ledger_open_books(jsonb), ledger_append(jsonb, uuid[]);

do $$
begin
  revoke execute on function ledger_post_batch(jsonb) from public;
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant execute on function ledger_post_batch(jsonb) to quittance_app;
  end if;
end
$$;
