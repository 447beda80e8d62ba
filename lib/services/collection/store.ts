import "server-only";
import { type Sender, statement } from "@/lib/adapters/db/statement";
import { transact } from "@/lib/adapters/db/transaction";
import { queueJob } from "@/lib/adapters/queue/queue-job";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CollectionState } from "@/lib/domain/collection/collection-state";
import type { AuditRow } from "@/lib/services/audit/store";
import { IS_OPEN } from "@/lib/services/payment/payment-record";
import { lockDebtor } from "@/lib/services/plan/store";

export { lockDebtor, type Sender, transact };

const selectDebtor = statement<{ debtorId: string }>(
  'select debtor_id as "debtorId" from repayment_plan where id = $1',
);

export async function debtorOfPlan(planId: string): Promise<string | null> {
  return (await selectDebtor([planId]))[0]?.debtorId ?? null;
}

const PLANS_AT_ONCE_MAX = 1000;
/** No id comes before it. */
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

// Plan by plan, each by its keys: joined, all instalments of all plans would be read. $2: by then a card's instalment may
// be due in any zone; $3: a debit may have to be announced. What waits for its person has an end as well.
const queueDue = statement<{ id: string }>(`
  with batch as materialized (
    select plan.id, plan.autopay, method.kind from repayment_plan plan
      left join payment_method method on method.id = plan.autopay_method_id
     where autopay = $4 and plan.status = 'active' and plan.id > $1
     order by plan.id limit ${PLANS_AT_ONCE_MAX})
  select id, case when due.number is not null
                  then ${queueJob("begin-collection", { about: "planId", key: "begin" })} end
    from batch left join lateral (
      select number from instalment left join instalment_collection state using (plan_id, number)
       where plan_id = batch.id
         and due_on <= case when batch.kind = 'sepa_debit' then $3::date else $2::date end
         and (state.status = 'awaiting_person'
              or (batch.autopay = 'active' and (state.status is null or state.next_attempt_on <= $2::date)))
       limit 1) due on true
   order by id`);

/** Queues a look at every plan of which an instalment may be due, in batches: no statement takes long. */
export async function queueDuePlans(by: {
  cards: CalendarDate;
  debits: CalendarDate;
}): Promise<void> {
  // Of a paused plan nothing is begun, but what waits for its person goes on waiting there.
  for (const autopay of ["active", "paused"]) {
    let after: string | undefined = FIRST_ID;
    while (after) {
      const batch = await queueDue([after, by.cards, by.debits, autopay]);
      after = batch.at(PLANS_AT_ONCE_MAX - 1)?.id;
    }
  }
}

/** An attempt at an instalment, as it is to be recorded. */
export type NewAttempt = {
  id: string;
  creditorId: string;
  debtorId: string;
  planId: string;
  idempotencyKey: string;
  currency: string;
  amountMinor: bigint;
  number: number;
  attempt: number;
  methodId: string;
  createdAt: Date;
};

const begin = statement(`
  with made as (
    insert into payment (id, creditor_id, debtor_id, plan_id, idempotency_key, currency, amount_minor,
      instalment_number, attempt, method_id, created_at, purpose, status, origin)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'instalment', 'collecting', 'autopay')
    returning id),
  noted as (
    insert into instalment_collection (plan_id, number, status, attempts, updated_at)
    values ($4, $8, 'under_way', $9, $11)
    on conflict (plan_id, number) do update set status = 'under_way', attempts = excluded.attempts,
      next_attempt_on = null, reason = null, updated_at = excluded.updated_at)
  select write_trail($12::jsonb, '[]'),
         ${queueJob("collect-instalment", { about: "paymentId", key: "collect" })} from made`);

/** The attempt, how its instalment stands, the trail and the job that goes on: all or nothing. */
export async function insertAttempt(
  sender: Sender,
  attempt: NewAttempt,
  audit: AuditRow,
): Promise<void> {
  const { id, creditorId, debtorId, planId, idempotencyKey, currency, amountMinor } = attempt;
  await begin(
    [
      ...[id, creditorId, debtorId, planId, idempotencyKey, currency, amountMinor],
      ...[attempt.number, attempt.attempt, attempt.methodId, attempt.createdAt],
      JSON.stringify([audit]),
    ],
    sender,
  );
}

const upsertStates = statement(`
  insert into instalment_collection (plan_id, number, status, attempts, next_attempt_on, reason, updated_at)
  select $1::uuid, listed.*, $2::timestamptz from unnest($3::int[], $4::text[], $5::int[], $6::date[], $7::text[]) listed
  on conflict (plan_id, number) do update set status = excluded.status,
    next_attempt_on = excluded.next_attempt_on, reason = excluded.reason, updated_at = excluded.updated_at`);

export async function saveStates(
  sender: Sender,
  planId: string,
  states: readonly CollectionState[],
  now: Date,
): Promise<void> {
  if (states.length === 0) return;
  await upsertStates(
    [
      ...[planId, now],
      states.map(({ number }) => number),
      states.map(({ status }) => status),
      states.map(({ attempts }) => attempts),
      states.map(({ nextAttemptOn }) => nextAttemptOn),
      states.map(({ reason }) => reason),
    ],
    sender,
  );
}

const openMissedCase = statement(`
  with opened as (
    insert into support_case (id, idempotency_key, kind, reason, creditor_id, debtor_id, status, opened_at)
    values ($1, $2, 'callback', 'missed_instalments', $3, $4, 'open', $5)
    on conflict (idempotency_key) do nothing returning id)
  select write_trail($6::jsonb, '[]') from opened`);

/** Somebody is to speak with a person whose instalments could not be taken; once for each key. */
export async function openCaseOfMissed(
  sender: Sender,
  missed: { id: string; key: string; creditorId: string; debtorId: string; openedAt: Date },
  audit: AuditRow,
): Promise<void> {
  const { id, key, creditorId, debtorId, openedAt } = missed;
  const values = [id, key, creditorId, debtorId, openedAt, JSON.stringify([audit])];
  await openMissedCase(values, sender);
}

const cancelUnsent = statement(`
  with stopped as (
    update payment set status = 'cancelled'
     where id = $1 and status = 'collecting' and stripe_intent_id is null returning id)
  select write_trail($2::jsonb, '[]') from stopped`);

/** Ends an attempt of which Stripe has not heard; false where it has, or where it has ended. */
export async function cancelUnsentAttempt(
  sender: Sender,
  paymentId: string,
  audit: AuditRow,
): Promise<boolean> {
  return (await cancelUnsent([paymentId, JSON.stringify([audit])], sender)).length === 1;
}

const cancelBlank = statement<{ id: string }>(`
  update payment set status = 'cancelled'
   where id = any($1::uuid[]) and stripe_intent_id is null and ${IS_OPEN} returning id`);

/** Ends attempts that a person left before Stripe heard of them; false where one has gone on meanwhile. */
export async function cancelBlankAttempts(
  sender: Sender,
  paymentIds: readonly string[],
): Promise<boolean> {
  return (await cancelBlank([paymentIds], sender)).length === paymentIds.length;
}

const setIntent = statement(`
  update payment set stripe_intent_id = $2
   where id = $1 and status = 'collecting' and coalesce(stripe_intent_id, $2) = $2 returning id`);

/** The attempt's one intent; false where the attempt has ended meanwhile. */
export async function saveCollectionIntent(paymentId: string, intentId: string): Promise<boolean> {
  return (await setIntent([paymentId, intentId])).length === 1;
}

const queueStops = statement(`
  select ${queueJob("stop-collection", { about: "paymentId", key: "stop" })} from unnest($1::uuid[]) id`);

/** Attempts that are not needed any more are ended at Stripe by a job. */
export async function queueStopping(sender: Sender, paymentIds: readonly string[]): Promise<void> {
  if (paymentIds.length > 0) await queueStops([paymentIds], sender);
}
