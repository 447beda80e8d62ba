import "server-only";
import { db } from "@/lib/adapters/db/client";
import type { Prisma } from "@/lib/adapters/db/generated/client";
import { statement } from "@/lib/adapters/db/statement";

export type KnownPayment = {
  id: string;
  creditorId: string;
  amountMinor: bigint;
  stripeIntentId: string | null;
  stripeChargeId: string | null;
};

const selectPayments = statement<KnownPayment>(`
  select id, creditor_id as "creditorId", amount_minor as "amountMinor", stripe_intent_id as "stripeIntentId",
         stripe_charge_id as "stripeChargeId"
    from payment where creditor_id = any ($1::uuid[])
     and (stripe_intent_id = any ($2) or stripe_charge_id = any ($3) or id = any ($4::uuid[]))`);

/** Creditors' payments of these intents, charges and ids. */
export function findPayments(
  creditorIds: readonly string[],
  by: { intentIds: string[]; chargeIds: string[]; paymentIds: string[] },
): Promise<KnownPayment[]> {
  return selectPayments([creditorIds, by.intentIds, by.chargeIds, by.paymentIds]);
}

const selectSources = statement<{ sourceId: string }>(`
  select stripe_charge_id as "sourceId" from payment where id = $1 and stripe_charge_id is not null
  union all select stripe_refund_id from refund where payment_id = $1 and stripe_refund_id is not null
  union all select stripe_dispute_id from dispute where payment_id = $1`);

/** What at Stripe may have moved the money of a payment. */
export async function findSourcesOf(paymentId: string): Promise<string[]> {
  return (await selectSources([paymentId])).map(({ sourceId }) => sourceId);
}

export type NewRun = Prisma.ReconciliationRunCreateManyInput;
export type NewTask = Prisma.ReconciliationDifferenceCreateManyInput;

/** Which of these tasks nobody has been told of. */
export async function findFreshKeys(keys: readonly string[]): Promise<string[]> {
  const known = await db.reconciliationDifference.findMany({
    where: { key: { in: [...keys] }, settledAt: null },
    select: { key: true },
  });
  const told = new Set(known.map(({ key }) => key));
  return keys.filter((key) => !told.has(key)).toSorted();
}

/**
 * Keeps a run with what is left for a person: a difference that is known stays one task. What was open in the period and
 * was not found again is settled.
 */
export async function saveRun(
  run: NewRun,
  tasks: readonly NewTask[],
  period: { from: Date; to: Date },
): Promise<void> {
  const { creditorId, ranAt } = run;
  const keys = tasks.map(({ key }) => key);
  const within = { gte: period.from, lt: period.to };
  await db.$transaction([
    db.reconciliationRun.create({ data: run }),
    db.reconciliationDifference.createMany({ data: [...tasks], skipDuplicates: true }),
    db.reconciliationDifference.updateMany({
      where: { key: { in: keys }, settledAt: { not: null } },
      data: { settledAt: null },
    }),
    db.reconciliationDifference.updateMany({
      where: {
        ...{ creditorId, settledAt: null, key: { notIn: keys } },
        OR: [{ providerAt: within }, { booksAt: within }],
      },
      data: { settledAt: ranAt },
    }),
  ]);
}

/** The creditors' slugs, in order. */
export async function findCreditorSlugs(): Promise<string[]> {
  const rows = await db.creditor.findMany({ select: { slug: true }, orderBy: { slug: "asc" } });
  return rows.map(({ slug }) => slug);
}
