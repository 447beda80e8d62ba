-- Every fourth person has paid a part, and every tenth follows a plan of six instalments.
insert into payment (id, creditor_id, debtor_id, idempotency_key, purpose, currency, amount_minor, status, method_kind,
                     method_last4, stripe_intent_id, created_at, succeeded_at)
select pg_temp.made('payment', n), pg_temp.creditor(), pg_temp.made('debtor', n), pg_temp.made('payment key', n), 'other',
       'EUR', 5000, 'succeeded', 'card', '4242', 'pi_' || md5('intent' || n), pg_temp.day(n), pg_temp.day(n)
  from pg_temp.numbers() n where n % 4 = 0;

insert into allocation (payment_id, account_id, component, amount_minor)
select pg_temp.made('payment', n), pg_temp.made('account', n), 'principal', 5000
  from pg_temp.numbers() n where n % 4 = 0;

insert into receipt (number, creditor_id, debtor_id, payment_id, entry_id, year, sequence, amount_minor, currency,
                     balance_after_minor, issued_at)
select 'BULK-' || n, pg_temp.creditor(), pg_temp.made('debtor', n), pg_temp.made('payment', n), pg_temp.entry(2 * n + 1), 2000, n, 5000, 'EUR',
       45000, pg_temp.day(n)
  from pg_temp.numbers() n where n % 4 = 0;

insert into inbox_event (id, creditor_id, source, type, object_id, payload, received_at, processed_at)
select 'evt_' || md5('event' || n), pg_temp.creditor(), 'stripe', 'payment_intent.succeeded', 'pi_' || md5('intent' || n),
       jsonb_build_object('id', 'evt_' || md5('event' || n)), pg_temp.day(n), pg_temp.day(n)
  from pg_temp.numbers() n where n % 4 = 0;

insert into outbox_event (id, creditor_id, type, payload, created_at, attempts, delivered_at)
select pg_temp.made('event', n), pg_temp.creditor(), 'payment.succeeded',
       jsonb_build_object('data', jsonb_build_object('id', pg_temp.made('payment', n))), pg_temp.day(n), 1, pg_temp.day(n)
  from pg_temp.numbers() n where n % 4 = 0;

insert into budget (id, debtor_id, version, answers_sealed, created_at)
select pg_temp.made('budget', n), pg_temp.made('debtor', n), 1, bytes.body, pg_temp.day(n)
  from pg_temp.numbers() n, pg_temp.bytes() bytes where n % 10 = 0;

insert into repayment_plan (id, debtor_id, creditor_id, budget_id, status, currency, total_minor, instalment_minor,
                            frequency, pay_day, first_on, proposed_at, accepted_at)
select pg_temp.made('plan', n), pg_temp.made('debtor', n), pg_temp.creditor(), pg_temp.made('budget', n), 'active', 'EUR',
       45000, 7500, 'monthly', 5, pg_temp.day(n), pg_temp.day(n), pg_temp.day(n)
  from pg_temp.numbers() n where n % 10 = 0;

insert into plan_account (plan_id, account_id, amount_minor)
select pg_temp.made('plan', n), pg_temp.made('account', n), 45000
  from pg_temp.numbers() n where n % 10 = 0;

insert into instalment (plan_id, number, due_on, amount_minor)
select pg_temp.made('plan', n), number, pg_temp.day(n) + number * interval '1 month', 7500
  from pg_temp.numbers() n, generate_series(1, 6) number where n % 10 = 0;

-- Plans are collected by debit, under a mandate; the first instalment has been.
insert into payment_method (id, debtor_id, creditor_id, kind, stripe_method_id, last4, status, created_at)
select pg_temp.made('method', n), pg_temp.made('debtor', n), pg_temp.creditor(), 'sepa_debit', 'pm_' || md5('method' || n),
       '2606', 'active', pg_temp.day(n)
  from pg_temp.numbers() n where n % 10 = 0;

insert into mandate (id, debtor_id, creditor_id, method_id, stripe_mandate_id, reference, status, evidence, accepted_at)
select pg_temp.made('mandate', n), pg_temp.made('debtor', n), pg_temp.creditor(), pg_temp.made('method', n),
       'mandate_' || md5('mandate' || n), 'BULK' || n, 'active', '{}', pg_temp.day(n)
  from pg_temp.numbers() n where n % 10 = 0;

insert into method_setup (id, debtor_id, creditor_id, idempotency_key, status, stripe_setup_intent_id, method_id, evidence,
                          created_at, ended_at)
select pg_temp.made('setup', n), pg_temp.made('debtor', n), pg_temp.creditor(), pg_temp.made('setup key', n), 'succeeded',
       'seti_' || md5('setup' || n), pg_temp.made('method', n), '{}', pg_temp.day(n), pg_temp.day(n)
  from pg_temp.numbers() n where n % 10 = 0;

insert into instalment_collection (plan_id, number, status, attempts, updated_at)
select pg_temp.made('plan', n), 1, 'collected', 1, pg_temp.day(n)
  from pg_temp.numbers() n where n % 10 = 0;

-- Few payments go back, and fewer against our will.
insert into refund (id, payment_id, creditor_id, idempotency_key, amount_minor, currency, purpose, reason, status,
                    requested_by, decided_by, requested_at, decided_at, ended_at)
select pg_temp.made('refund', n), pg_temp.made('payment', n), pg_temp.creditor(), pg_temp.made('refund key', n), 5000, 'EUR',
       'mistake', 'bulk', 'succeeded', 'bulk', 'bulk', pg_temp.day(n), pg_temp.day(n), pg_temp.day(n)
  from pg_temp.numbers() n where n % 40 = 0;

insert into dispute (id, payment_id, creditor_id, stripe_dispute_id, amount_minor, currency, reason, status, opened_at,
                     closed_at)
select pg_temp.made('dispute', n), pg_temp.made('payment', n), pg_temp.creditor(), 'dp_' || md5('dispute' || n), 5000, 'EUR',
       'fraudulent', 'won', pg_temp.day(n), pg_temp.day(n)
  from pg_temp.numbers() n where n % 40 = 4;

-- Every second plan was changed once.
insert into plan_change (id, plan_id, number, kind, instalment_number, before, after, limits, idempotency_key, made_at)
select pg_temp.made('change', n), pg_temp.made('plan', n), 1, 'move', 2, '{}', '{}', '{}', pg_temp.made('change key', n), pg_temp.day(n)
  from pg_temp.numbers() n where n % 20 = 0;
