-- The audit trail: more of what it says, one way in, and a signed chain over it (docs/audit.md, decision 0020).

-- Null in what was written before, and where nothing can be said. A sealed event has its content's hash beside it.
alter table audit_event
  add column on_behalf_of uuid,
  add column reason text,
  add column before jsonb,
  add column after jsonb,
  add column address_hash bytea,
  add column request_reference text,
  add column content_hash bytea,
  add column seal_id bigint;

create table audit_seal (
  id bigint not null,
  previous_hash bytea not null,
  entry_count integer not null,
  hash bytea not null,
  signature bytea not null,
  key_id text not null,
  sealed_at timestamptz(3) not null,
  constraint audit_seal_pkey primary key (id)
);
create unique index audit_seal_hash_key on audit_seal (hash);

-- What has no seal yet comes last here, and the chain is walked along it.
create index audit_event_seal_id_id_idx on audit_event (seal_id, id);
create index audit_event_creditor_id_at_id_idx on audit_event (creditor_id, at, id);
create index audit_event_creditor_id_action_at_id_idx on audit_event (creditor_id, action, at, id);
-- What people at work did is little beside what jobs and visitors do.
create index audit_event_of_people on audit_event (creditor_id, actor_id, at, id) where actor_kind in ('staff', 'operator');

-- The one way into the trail. The list is as lib/services/audit/store.ts makes it.
create function audit_write(rows jsonb) returns void language plpgsql volatile
security definer set search_path = public, pg_temp as $$
begin
  if rows = '[]' then
    return;
  end if;
  insert into audit_event (creditor_id, debtor_id, actor_kind, actor_id, on_behalf_of, action, reason, before, after, details,
                           address_hash, request_reference, at)
  select listed."creditorId", listed."debtorId", listed."actorKind", listed."actorId", listed."onBehalfOf", listed.action,
         listed.reason, nullif(listed.before, 'null'), nullif(listed.after, 'null'), listed.details,
         decode(listed."addressHash", 'hex'), listed."requestReference", listed.at
    from jsonb_to_recordset(rows) as listed
      ("creditorId" uuid, "debtorId" uuid, "actorKind" text, "actorId" text, "onBehalfOf" uuid, action text, reason text,
       before jsonb, after jsonb, details jsonb, "addressHash" text, "requestReference" text, at timestamptz);
end
$$;

-- As in 0004, by that way.
create or replace function write_trail(audit jsonb, outbox jsonb) returns void language plpgsql volatile as $$
begin
  perform audit_write(audit);
  insert into outbox_event (id, creditor_id, type, payload, created_at)
  select listed.id, listed."creditorId", listed.type, listed.payload, listed."createdAt"
    from jsonb_to_recordset(outbox) as listed
      (id uuid, "creditorId" uuid, type text, payload jsonb, "createdAt" timestamptz);
end
$$;

-- As in 0013, by that way.
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
  perform audit_write(jsonb_path_query_array(inputs, '$[*].audit[*]'));
  return (select jsonb_agg(jsonb_build_object('entryId', fact.id::text, 'posted', true, 'receiptNumber', null,
                                              'balanceAfterMinor', balance_minor::text) order by place)
            from rows from (unnest(facts), unnest(balances)) with ordinality
                 as fact (id, creditor_id, idempotency_key, event, payment_id, reverses_id, reason, effective_at, posted_at,
                          content_hash, seal_id, balance_minor, place));
end
$$;

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
  perform audit_write(input -> 'audit');
  if input -> 'jobs' <> '[]' and to_regnamespace('graphile_worker') is not null then
    perform enqueue(job.name, job.payload, job.key)
       from jsonb_to_recordset(input -> 'jobs') as job (name text, payload json, key text);
  end if;
end
$$;

-- Gives a batch of events their seal, each with the hash of its content.
create function audit_assign_seal(seal bigint, events bigint[], hashes bytea[]) returns void language sql volatile
security definer set search_path = public, pg_temp as $$
  update audit_event set seal_id = seal, content_hash = given.hash
    from unnest(events, hashes) as given (id, hash)
   where audit_event.id = given.id and audit_event.seal_id is null
$$;

-- An event may be given its seal and hash, once.
create function refuse_event_change() returns trigger language plpgsql as $$
begin
  if old.seal_id is null and new.seal_id is not null and new.content_hash is not null
     and to_jsonb(new) - array['seal_id', 'content_hash'] = to_jsonb(old) - array['seal_id', 'content_hash'] then
    return new;
  end if;
  raise exception 'audit_event is append-only' using errcode = 'restrict_violation';
end
$$;

drop trigger append_only on audit_event;
create trigger append_only before update on audit_event for each row execute function refuse_event_change();
create trigger append_only_delete before delete on audit_event for each row execute function refuse_change();
create trigger append_only before update or delete on audit_seal for each row execute function refuse_change();
create trigger append_only_truncate before truncate on audit_seal for each statement execute function refuse_change();

do $$
begin
  revoke execute on function audit_write(jsonb), audit_assign_seal(bigint, bigint[], bytea[]) from public;
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert on audit_seal to quittance_app;
    revoke insert on audit_event from quittance_app;
    grant execute on function audit_write(jsonb), audit_assign_seal(bigint, bigint[], bytea[]) to quittance_app;
  end if;
  if exists (select 1 from pg_roles where rolname = 'quittance_staff') then
    revoke insert on audit_event from quittance_staff;
    grant execute on function audit_write(jsonb) to quittance_staff;
  end if;
end
$$;
