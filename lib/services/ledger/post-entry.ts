import "server-only";
import { z } from "zod";
import { invariant } from "@/lib/domain/invariant";
import { isBalanced } from "@/lib/domain/ledger/balanced";
import type { LedgerEvent } from "@/lib/domain/ledger/chart";
import type { DebtAmount, Posting } from "@/lib/domain/ledger/posting";
import type { PaymentStatus } from "@/lib/domain/payment/status";
import { err, ok, type Result } from "@/lib/domain/result";
import type { AuditRow } from "@/lib/services/audit/store";
import type { OutboxRow } from "@/lib/services/outbox/store";
import { callDoor } from "./store";

const answerSchema = z.union([
  z.object({
    error: z.enum(["idempotency_conflict", "payment_state_conflict", "balance_below_zero"]),
  }),
  z.object({
    entryId: z.string(),
    posted: z.boolean(),
    receiptNumber: z.string().nullable(),
    balanceAfterMinor: z.string(),
  }),
]);

/** Moves a payment's state in the same instant, if it is still in one of the states it may come from. */
export type PaymentMove = {
  id: string;
  from: readonly PaymentStatus[];
  to: PaymentStatus;
  methodKind?: string | undefined;
  methodLast4?: string | undefined;
  stripeMethodId?: string | undefined;
  failureCode?: string | undefined;
};

export type EntryRequest = {
  creditorId: string;
  /** Names the fact, so that it is booked once: "payment:<id>:succeeded". */
  idempotencyKey: string;
  event: LedgerEvent;
  /** When it happened, which may be before it is booked. */
  effectiveAt: Date;
  now: Date;
  paymentId?: string;
  reversesId?: bigint;
  /** Required by custom for corrections; no personal data. */
  reason?: string;
  postings: readonly Posting[];
  payment?: PaymentMove;
  allocations?: readonly DebtAmount[];
  /** Numbers the receipt PREFIX-YEAR-NNNNNN without gaps. Needs paymentId. */
  receipt?: { prefix: string; year: number };
  audit: readonly AuditRow[];
  outbox: readonly OutboxRow[];
};

export type PostedEntry = {
  entryId: bigint;
  /** False: this key had been booked before, nothing was done now. */
  posted: boolean;
  receiptNumber: string | null;
  /** What the debtor still owes over all accounts with this creditor, minor units. */
  balanceAfterMinor: bigint;
};

/**
 * The only way into the books: one SQL call that locks the debtor's accounts, checks, appends, and writes
 * everything that goes with it, or nothing. Safe to repeat and to call at once from many places.
 *
 * Errors: `idempotency_conflict` (the key stands for another fact); `payment_state_conflict` (the payment
 * has moved elsewhere); `balance_below_zero` (more than is owed on a part of a debt: read the balances
 * again, divide again, retry). An unbalanced entry throws: no caller should make one.
 */
export async function postEntry(
  request: EntryRequest,
): Promise<
  Result<PostedEntry, "idempotency_conflict" | "payment_state_conflict" | "balance_below_zero">
> {
  invariant(isBalanced(request.postings), `entry ${request.idempotencyKey} is not balanced`);
  const answer = answerSchema.parse(
    await callDoor({
      creditorId: request.creditorId,
      idempotencyKey: request.idempotencyKey,
      event: request.event,
      effectiveAt: request.effectiveAt,
      postedAt: request.now,
      paymentId: request.paymentId ?? request.payment?.id ?? null,
      reversesId: request.reversesId ?? null,
      reason: request.reason ?? null,
      postings: request.postings,
      payment: request.payment ?? null,
      allocations: request.allocations ?? [],
      receipt: request.receipt ?? null,
      audit: request.audit,
      outbox: request.outbox,
    }),
  );
  if ("error" in answer) return err(answer.error);
  return ok({
    entryId: BigInt(answer.entryId),
    posted: answer.posted,
    receiptNumber: answer.receiptNumber,
    balanceAfterMinor: BigInt(answer.balanceAfterMinor),
  });
}
