-- What always goes together, in one round trip (lib/services/*/store.ts call these).

-- The trail and the events out of what a statement has just done: called once for the row that it wrote, not at all
-- where it wrote none. Both lists are as the program makes them (lib/services/audit, lib/services/outbox).
create function write_trail(audit jsonb, outbox jsonb) returns void language plpgsql volatile as $$
begin
  insert into audit_event (creditor_id, debtor_id, actor_kind, actor_id, action, details, at)
  select listed."creditorId", listed."debtorId", listed."actorKind", listed."actorId", listed.action, listed.details, listed.at
    from jsonb_to_recordset(audit) as listed
      ("creditorId" uuid, "debtorId" uuid, "actorKind" text, "actorId" text, action text, details jsonb, at timestamptz);
  insert into outbox_event (id, creditor_id, type, payload, created_at)
  select listed.id, listed."creditorId", listed.type, listed.payload, listed."createdAt"
    from jsonb_to_recordset(outbox) as listed
      (id uuid, "creditorId" uuid, type text, payload jsonb, "createdAt" timestamptz);
end
$$;

-- Begins a payment or finds the same one that is still open. Attempts of one person happen one after the other:
-- whoever holds their row decides alone. Answers { error } or { id, status, stripeIntentId, others }.
create function payment_begin(asked jsonb, audit jsonb, attempts_max int) returns jsonb language plpgsql volatile as $$
declare
  payer uuid := (asked ->> 'debtorId')::uuid;
  open_statuses constant text[] := array['created', 'requires_action', 'failed'];
  found_payment payment;
begin
  perform 1 from debtor where id = payer for no key update;
  if exists (select 1 from payment where idempotency_key = (asked ->> 'idempotencyKey')::uuid) then
    return jsonb_build_object('error', 'key_known');
  end if;
  select * into found_payment from payment
   where debtor_id = payer and status = any (open_statuses) and purpose = asked ->> 'purpose'
     and plan_id is not distinct from (asked ->> 'planId')::uuid and amount_minor = (asked ->> 'amountMinor')::bigint
   order by created_at desc limit 1;
  if not found then
    if attempts_max <= (select count(*) from payment
        where debtor_id = payer and created_at > (asked ->> 'since')::timestamptz) then
      return jsonb_build_object('error', 'too_many_attempts');
    end if;
    insert into payment (id, creditor_id, debtor_id, plan_id, idempotency_key, purpose, currency, amount_minor, status, created_at)
    values ((asked ->> 'id')::uuid, (asked ->> 'creditorId')::uuid, payer, (asked ->> 'planId')::uuid,
            (asked ->> 'idempotencyKey')::uuid, asked ->> 'purpose', asked ->> 'currency',
            (asked ->> 'amountMinor')::bigint, 'created', (asked ->> 'createdAt')::timestamptz)
    returning * into found_payment;
    perform write_trail(audit, '[]');
  end if;
  return jsonb_build_object('id', found_payment.id, 'status', found_payment.status,
    'stripeIntentId', found_payment.stripe_intent_id,
    'others', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'stripeIntentId', stripe_intent_id)), '[]')
      from payment where debtor_id = payer and status = any (open_statuses) and id <> found_payment.id
       and stripe_intent_id is not null));
end
$$;
