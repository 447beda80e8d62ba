-- The debtor of several debts says which one a payment settles first (art. 1342-10 C. civ.); a judgment may set the order
-- within a debt (art. 1343-5 C. civ.).

alter table payment
  add constraint payment_chosen_account_id_fkey foreign key (chosen_account_id) references account (id) on delete set null on update cascade;

alter table account
  add constraint account_imputation_order check (
    cardinality(imputation_order) = 3 and imputation_order @> array['interest', 'accessory', 'principal']),
  -- Another order than the law's has a judgment behind it.
  add constraint account_imputation_basis check (
    imputation_order = array['interest', 'accessory', 'principal'] or imputation_basis is not null);

-- As in 0004_round_trips, with the debt that the person chose: another choice is another payment.
create or replace function payment_begin(asked jsonb, audit jsonb, attempts_max int) returns jsonb language plpgsql volatile as $$
declare
  payer uuid := (asked ->> 'debtorId')::uuid;
  chosen uuid := (asked ->> 'chosenAccountId')::uuid;
  open_statuses constant text[] := array['created', 'requires_action', 'failed'];
  found_payment payment;
begin
  perform 1 from debtor where id = payer for no key update;
  if exists (select 1 from payment where idempotency_key = (asked ->> 'idempotencyKey')::uuid) then
    return jsonb_build_object('error', 'key_known');
  end if;
  select * into found_payment from payment
   where debtor_id = payer and status = any (open_statuses) and origin = 'debtor' and purpose = asked ->> 'purpose'
     and plan_id is not distinct from (asked ->> 'planId')::uuid and amount_minor = (asked ->> 'amountMinor')::bigint
     and chosen_account_id is not distinct from chosen
   order by created_at desc limit 1;
  if not found then
    if attempts_max <= (select count(*) from payment
        where debtor_id = payer and created_at > (asked ->> 'since')::timestamptz) then
      return jsonb_build_object('error', 'too_many_attempts');
    end if;
    insert into payment (id, creditor_id, debtor_id, plan_id, idempotency_key, purpose, currency, amount_minor, status,
                         chosen_account_id, created_at)
    values ((asked ->> 'id')::uuid, (asked ->> 'creditorId')::uuid, payer, (asked ->> 'planId')::uuid,
            (asked ->> 'idempotencyKey')::uuid, asked ->> 'purpose', asked ->> 'currency',
            (asked ->> 'amountMinor')::bigint, 'created', chosen, (asked ->> 'createdAt')::timestamptz)
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
