import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { Prisma } from "@/lib/adapters/db/generated/client";
import { inTransaction, type Transaction } from "@/lib/adapters/db/transaction";
import { addJob } from "@/lib/adapters/queue/add-job";
import { DEBT_CODES } from "@/lib/domain/ledger/chart";
import type { AuditRow } from "@/lib/services/audit/store";
import type { OutboxRow } from "@/lib/services/outbox/store";
import { OPEN_STATUSES } from "./open-statuses";

export { inTransaction, type Transaction };

/** Payment attempts of one person happen one after the other: whoever holds the row decides alone. */
export async function lockDebtor(tx: Transaction, debtorId: string): Promise<void> {
  await tx.$queryRaw`select id from debtor where id = ${debtorId}::uuid for update`;
}

/** Everything that decides what a person may pay: debts with their balances, holds, plan, money under way. */
export function findPosition(tx: Transaction, debtorId: string) {
  return tx.debtor.findUniqueOrThrow({
    where: { id: debtorId },
    include: {
      creditor: true,
      accounts: {
        orderBy: [{ dueOn: "asc" }, { reference: "asc" }],
        include: { ledgerAccounts: { where: { code: { in: [...DEBT_CODES] } } } },
      },
      holds: { where: { releasedAt: null } },
      plans: {
        where: { status: "active" },
        orderBy: { acceptedAt: "desc" },
        take: 1,
        include: {
          instalments: { orderBy: { number: "asc" } },
          payments: { where: { status: { in: ["processing", "succeeded"] } } },
        },
      },
      payments: { where: { status: { in: ["processing", "succeeded"] } } },
    },
  });
}

export type PositionRecord = Awaited<ReturnType<typeof findPosition>>;

export const readPosition = (debtorId: string): Promise<PositionRecord> =>
  findPosition(db, debtorId);

export function findPaymentByKey(tx: Transaction, idempotencyKey: string) {
  return tx.payment.findUnique({ where: { idempotencyKey } });
}

/** Attempts that may still be confirmed by a browser. */
export function findOpenPayments(tx: Transaction, debtorId: string) {
  return tx.payment.findMany({
    where: { debtorId, status: { in: [...OPEN_STATUSES] } },
    orderBy: { createdAt: "desc" },
  });
}

export const readOpenPayments = (debtorId: string) => findOpenPayments(db, debtorId);

export function countPaymentsSince(tx: Transaction, debtorId: string, since: Date) {
  return tx.payment.count({ where: { debtorId, createdAt: { gt: since } } });
}

export async function createPayment(
  tx: Transaction,
  payment: Prisma.PaymentUncheckedCreateInput,
): Promise<void> {
  await tx.payment.create({ data: payment });
}

export async function saveAudit(tx: Transaction, row: AuditRow): Promise<void> {
  await tx.auditEvent.create({ data: row });
}

export async function saveOutbox(tx: Transaction, row: OutboxRow): Promise<void> {
  await tx.outboxEvent.create({ data: row });
}

/** A payment with its creditor (whose Stripe account holds the intent), debtor and receipt. */
export async function findPayment(id: string) {
  return db.payment.findUnique({
    where: { id },
    include: {
      debtor: {
        include: { creditor: true, accounts: { select: { id: true, reference: true } } },
      },
      receipt: true,
    },
  });
}

export type PaymentRecord = NonNullable<Awaited<ReturnType<typeof findPayment>>>;

/** The first intent wins: a payment never has two. */
export async function saveIntent(paymentId: string, stripeIntentId: string): Promise<boolean> {
  const { count } = await db.payment.updateMany({
    where: { id: paymentId, stripeIntentId: null, status: { in: [...OPEN_STATUSES] } },
    data: { stripeIntentId },
  });
  return count === 1;
}

export async function saveCustomer(debtorId: string, stripeCustomerId: string): Promise<void> {
  await db.debtor.updateMany({
    where: { id: debtorId, stripeCustomerId: null },
    data: { stripeCustomerId },
  });
}

export async function findPaymentIdByIntent(
  creditorId: string,
  stripeIntentId: string,
): Promise<string | null> {
  const found = await db.payment.findFirst({
    where: { creditorId, stripeIntentId },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** Moves a status where no entry is to be posted; false where it had moved in the meantime. */
export async function movePayment(
  tx: Transaction,
  move: { id: string; from: readonly string[]; data: Prisma.PaymentUncheckedUpdateInput },
): Promise<boolean> {
  const { count } = await tx.payment.updateMany({
    where: { id: move.id, status: { in: [...move.from] } },
    data: move.data,
  });
  return count === 1;
}

/** Payments with an intent, begun in a span of time and still open, or on their way since before it. */
export async function findForgottenPayments(span: { from: Date; to: Date }): Promise<string[]> {
  const rows = await db.payment.findMany({
    where: {
      stripeIntentId: { not: null },
      OR: [
        { status: { in: [...OPEN_STATUSES] }, createdAt: { gt: span.from, lt: span.to } },
        { status: "processing", createdAt: { lt: span.to } },
      ],
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export const queueRefetch = (paymentId: string): Promise<void> =>
  addJob(db, "refetch-payment", { paymentId }, { key: `payment:${paymentId}` });

/** Calls a person in; false where this key has called one before. */
export async function createCase(
  tx: Transaction,
  request: Omit<Prisma.SupportCaseCreateManyInput, "id" | "status">,
): Promise<boolean> {
  const { count } = await tx.supportCase.createMany({
    data: [{ ...request, id: randomUUID(), status: "open" }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** How a succeeded payment was divided, as its receipt says. */
export function findAllocations(paymentId: string) {
  return db.allocation.findMany({ where: { paymentId }, include: { account: true } });
}
