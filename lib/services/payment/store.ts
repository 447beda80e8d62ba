import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { db } from "@/lib/adapters/db/client";
import type { Prisma } from "@/lib/adapters/db/generated/client";
import { statement } from "@/lib/adapters/db/statement";
import { inTransaction, type Transaction } from "@/lib/adapters/db/transaction";
import { queueJob } from "@/lib/adapters/queue/queue-job";
import type { AuditRow } from "@/lib/services/audit/store";
import type { OutboxRow } from "@/lib/services/outbox/store";
import { IS_OPEN, type PaymentRow } from "./payment-record";

export { inTransaction, type Transaction };

const beginSchema = z.union([
  z.object({ error: z.enum(["key_known", "too_many_attempts"]) }),
  z.object({
    ...{ id: z.string(), status: z.string(), stripeIntentId: z.string().nullable() },
    others: z.array(z.object({ id: z.string(), stripeIntentId: z.string() })),
  }),
]);

/** An attempt as it is to be recorded. */
export type NewPayment = Pick<
  PaymentRow,
  | "id"
  | "creditorId"
  | "debtorId"
  | "planId"
  | "chosenAccountId"
  | "purpose"
  | "currency"
  | "amountMinor"
> & { idempotencyKey: string; createdAt: Date };

const begin = statement<{ answer: unknown }>(
  "select payment_begin($1::jsonb, $2::jsonb, $3) as answer",
);

/**
 * Records an attempt, or finds the same one that is still open, under the person's lock and in one round trip
 * (prisma/migrations/0004_round_trips); with the person's other open attempts.
 */
export async function insertPayment(
  payment: NewPayment,
  audit: AuditRow,
  limit: { since: Date; attemptsMax: number },
) {
  const { amountMinor, ...columns } = payment;
  const asked = { ...columns, amountMinor: amountMinor.toString(), since: limit.since };
  const values = [JSON.stringify(asked), JSON.stringify([audit]), limit.attemptsMax];
  const [row] = await begin(values);
  return beginSchema.parse(row?.answer);
}

const setIntent = statement(`
  update payment set stripe_intent_id = $2 where id = $1 and stripe_intent_id is null and ${IS_OPEN}`);

/** The first intent wins: a payment never has two. */
export async function saveIntent(paymentId: string, stripeIntentId: string): Promise<void> {
  await setIntent([paymentId, stripeIntentId]);
}

export async function saveCustomer(debtorId: string, stripeCustomerId: string): Promise<void> {
  await db.debtor.updateMany({
    where: { id: debtorId, stripeCustomerId: null },
    data: { stripeCustomerId },
  });
}

export async function saveOutbox(tx: Transaction, row: OutboxRow): Promise<void> {
  await tx.outboxEvent.create({ data: row });
}

export async function findPaymentIdByIntent(
  creditorId: string,
  stripeIntentId: string,
): Promise<string | null> {
  const where = { creditorId, stripeIntentId };
  const found = await db.payment.findFirst({ where, select: { id: true } });
  return found?.id ?? null;
}

/** Moves a status where no entry is to be posted; false where it had moved in the meantime. */
export async function movePayment(
  tx: Transaction,
  move: { id: string; from: readonly string[]; data: Prisma.PaymentUncheckedUpdateInput },
): Promise<boolean> {
  const where = { id: move.id, status: { in: [...move.from] } };
  const { count } = await tx.payment.updateMany({ where, data: move.data });
  return count === 1;
}

const FORGOTTEN_AT_ONCE_MAX = 500;
/** No id comes before it. */
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

const queueForgotten = statement<{ id: string }>(`
  select id, ${queueJob("refetch-payment", { about: "paymentId", key: "payment" })} from (
    select id from payment
     where stripe_intent_id is not null and (${IS_OPEN} and created_at > $1 and created_at < $2
        or status = 'processing' and created_at < $2) and id > $3
     order by id limit ${FORGOTTEN_AT_ONCE_MAX}) as payment
   order by id`);

const queueUncollected = statement<{ id: string }>(`
  select id, ${queueJob("collect-instalment", { about: "paymentId", key: "collect" })} from (
    select id from payment where status = 'collecting' and created_at < $1 and id > $2
     order by id limit ${FORGOTTEN_AT_ONCE_MAX}) as payment
   order by id`);

/** Goes on with automatic collections begun before an instant of which Stripe's answer is still not known. */
export async function queueUncollectedPayments(before: Date): Promise<void> {
  let after: string | undefined = FIRST_ID;
  while (after) after = (await queueUncollected([before, after])).at(FORGOTTEN_AT_ONCE_MAX - 1)?.id;
}

/** Asks again for payments with an intent, begun in a span of time and still open, or on their way since before it. */
export async function queueForgottenPayments({
  from,
  to,
}: {
  from: Date;
  to: Date;
}): Promise<void> {
  let after: string | undefined = FIRST_ID;
  // In batches: however many they are, none of the statements takes long.
  while (after) after = (await queueForgotten([from, to, after])).at(FORGOTTEN_AT_ONCE_MAX - 1)?.id;
}

/** Calls a person in; false where this key has called one before. */
export async function createCase(
  tx: Transaction,
  request: Omit<Prisma.SupportCaseCreateManyInput, "id" | "status">,
): Promise<boolean> {
  const data = [{ ...request, id: randomUUID(), status: "open" }];
  const { count } = await tx.supportCase.createMany({ data, skipDuplicates: true });
  return count === 1;
}
