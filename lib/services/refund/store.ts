import "server-only";
import { z } from "zod";
import { jsonBigint } from "@/lib/adapters/db/json-columns";
import { rowOf } from "@/lib/adapters/db/reading";
import { type Sender, statement } from "@/lib/adapters/db/statement";
import { queueJob } from "@/lib/adapters/queue/queue-job";
import { REFUND_PURPOSES } from "@/lib/domain/refund/purpose";
import { REFUND_STATUSES, type RefundStatus } from "@/lib/domain/refund/status";
import type { AuditRow } from "@/lib/services/audit/store";
import { HELD_OVERPAYMENT } from "@/lib/services/payment/standing-record";

export const refundSchema = z.object({
  ...{ id: z.string(), paymentId: z.string(), creditorId: z.string(), debtorId: z.string() },
  ...{ amountMinor: jsonBigint, currency: z.string(), purpose: z.enum(REFUND_PURPOSES) },
  ...{ reason: z.string(), status: z.enum(REFUND_STATUSES), requestedBy: z.string() },
  ...{ idempotencyKey: z.string(), stripeRefundId: z.string().nullable() },
  requestedAt: z.string(),
});
export type RefundRecord = z.output<typeof refundSchema>;

/** A statement for the columns of a RefundRecord. */
export const REFUND = `select refund.id, refund.payment_id as "paymentId", refund.creditor_id as "creditorId",
    payment.debtor_id as "debtorId", refund.amount_minor::text as "amountMinor", refund.currency,
    refund.purpose, reason, refund.status, requested_by as "requestedBy",
    refund.idempotency_key as "idempotencyKey", stripe_refund_id as "stripeRefundId",
    requested_at as "requestedAt"
  from refund join payment on payment.id = refund.payment_id`;

export type Answer = { refund: unknown };
const one = (rows: readonly Answer[]): RefundRecord | null =>
  refundSchema.nullable().parse(rows[0]?.refund ?? null);

const byId = statement<Answer>(`select ${rowOf(`${REFUND} where refund.id = $1`)} as refund`);
const byKey = statement<Answer>(
  `select ${rowOf(`${REFUND} where refund.idempotency_key = $1`)} as refund`,
);
const byStripeId = statement<Answer>(
  `select ${rowOf(`${REFUND} where refund.stripe_refund_id = $1`)} as refund`,
);

export const findRefund = async (id: string) => one(await byId([id]));
export const findRefundByKey = async (key: string, sender: Sender) =>
  one(await byKey([key], sender));
export const findRefundByStripeId = async (id: string) => one(await byStripeId([id]));

const limitSchema = z.object({
  ...{ creditorId: z.string(), debtorId: z.string(), status: z.string(), currency: z.string() },
  ...{ amountMinor: jsonBigint, refundedMinor: jsonBigint, askedMinor: jsonBigint },
  ...{ overpaymentMinor: jsonBigint, policy: z.unknown() },
});

/** What limits a refund of a payment. */
export type RefundLimits = z.output<typeof limitSchema>;

const lock = statement("select 1 from payment where id = $1 for no key update");

const ASKED = `from refund where payment_id = payment.id and status in ('requested', 'approved')`;

const selectLimits = statement<{ limits: unknown }>(
  `select ${rowOf(`select payment.creditor_id as "creditorId", payment.debtor_id as "debtorId",
      payment.status, payment.currency, payment.amount_minor::text as "amountMinor",
      refunded_minor::text as "refundedMinor",
      (select coalesce(sum(amount_minor), 0) ${ASKED})::text as "askedMinor",
      (${HELD_OVERPAYMENT} - (select coalesce(sum(amount_minor), 0) ${ASKED} and purpose = 'overpayment'))::text
        as "overpaymentMinor",
      (select policy from creditor where id = payment.creditor_id) as policy
    from payment where payment.id = $1`)} as limits`,
);

/** Holds the payment's row, so that two requests are counted one after the other, and reads what limits a refund. */
export async function lockLimits(paymentId: string, sender: Sender): Promise<RefundLimits | null> {
  await lock([paymentId], sender);
  const [row] = await selectLimits([paymentId], sender);
  return limitSchema.nullable().parse(row?.limits ?? null);
}

/** The same to look at, nothing held. */
export async function readLimits(paymentId: string): Promise<RefundLimits | null> {
  const [row] = await selectLimits([paymentId]);
  return limitSchema.nullable().parse(row?.limits ?? null);
}

const ofPayment = statement<Answer>(
  `select to_json(row) as refund from (${REFUND} where refund.payment_id = $1 order by requested_at desc, refund.id) row`,
);

/** All refunds of a payment, the newest first. */
export const findRefundsOf = async (paymentId: string): Promise<RefundRecord[]> =>
  (await ofPayment([paymentId])).map(({ refund }) => refundSchema.parse(refund));

export type NewRefund = Pick<
  RefundRecord,
  | "id"
  | "paymentId"
  | "creditorId"
  | "amountMinor"
  | "currency"
  | "purpose"
  | "reason"
  | "requestedBy"
> & {
  idempotencyKey: string;
  status: Extract<RefundStatus, "requested" | "approved">;
  requestedAt: Date;
  stripeRefundId: string | null;
};

const insert = statement<{ id: string }>(`
  with made as (
    insert into refund (id, payment_id, creditor_id, idempotency_key, amount_minor, currency, purpose, reason,
      status, requested_by, requested_at, stripe_refund_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning id)
  select id, write_trail($13::jsonb, '[]') from made`);

/** Keeps a refund with its trail; false, and nothing is written, where its key or it itself is known. */
export async function saveRefund(
  refund: NewRefund,
  audit: readonly AuditRow[],
  sender?: Sender,
): Promise<boolean> {
  const { id, paymentId, creditorId, idempotencyKey, amountMinor, currency, purpose } = refund;
  const { reason, status, requestedBy, requestedAt, stripeRefundId } = refund;
  const values = [
    ...[id, paymentId, creditorId, idempotencyKey, amountMinor, currency, purpose, reason],
    ...[status, requestedBy, requestedAt, stripeRefundId, JSON.stringify(audit)],
  ];
  return (await insert(values, sender)).length === 1;
}

const queueSending = statement(
  `select ${queueJob("send-refund", { about: "refundId", key: "refund" })} from refund where id = $1`,
);

/** Queues its sending in the transaction of whoever asks. */
export async function queueRefund(id: string, sender: Sender): Promise<void> {
  await queueSending([id], sender);
}

const decide = statement<{ id: string }>(`
  with moved as (
    update refund set status = $2, decided_by = $3, decided_at = $4,
        ended_at = case when $2 in ('declined', 'withdrawn') then $4::timestamptz end
      where id = $1 and status = 'requested' returning id)
  select id, write_trail($5::jsonb, '[]') from moved`);

/** Decides on a request that is still open; false where somebody else has. */
export async function saveDecision(
  decision: {
    id: string;
    status: Extract<RefundStatus, "approved" | "declined" | "withdrawn">;
    decidedBy: string;
    decidedAt: Date;
    audit: AuditRow;
  },
  sender?: Sender,
): Promise<boolean> {
  const { id, status, decidedBy, decidedAt, audit } = decision;
  const values = [id, status, decidedBy, decidedAt, JSON.stringify([audit])];
  return (await decide(values, sender)).length === 1;
}

const end = statement<{ id: string }>(`
  with moved as (
    update refund set status = $2, failure_code = $3, ended_at = $4,
        stripe_refund_id = coalesce(stripe_refund_id, $5)
      where id = $1 and status = any ($6) returning id)
  select id from moved`);

/** Ends a refund where no money moves by it; false where it had ended before. */
export async function endRefund(ending: {
  id: string;
  from: readonly RefundStatus[];
  to: Extract<RefundStatus, "succeeded" | "failed">;
  failureCode: string | null;
  stripeRefundId: string | null;
  now: Date;
}): Promise<boolean> {
  const { id, from, to, failureCode, stripeRefundId, now } = ending;
  return (await end([id, to, failureCode, now, stripeRefundId, [...from]])).length === 1;
}

const queueOpen = statement(`
  select ${queueJob("send-refund", { about: "refundId", key: "refund" })} from refund where status = 'approved'`);

const queueOpenPayments = statement(`
  select enqueue('refetch-payment', json_build_object('paymentId', id, 'isThorough', true), 'payment:' || id)
    from (select payment_id as id from refund where status in ('approved', 'pending')
          union select payment_id from dispute where status = 'open') payment`);

/** Queues what is approved for sending, and the payments whose refund or dispute is not over for asking. */
export async function queueOpenRefunds(): Promise<void> {
  await queueOpen([]);
  await queueOpenPayments([]);
}
