import "server-only";
import { z } from "zod";
import type { JobName, JobPayload } from "@/lib/adapters/queue/job-name";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { DisputeStatus } from "@/lib/domain/dispute/status";
import { invariant } from "@/lib/domain/invariant";
import { isBalanced } from "@/lib/domain/ledger/balanced";
import type { LedgerEvent } from "@/lib/domain/ledger/chart";
import type { Posting } from "@/lib/domain/ledger/posting";
import type { Allocation } from "@/lib/domain/payment/allocate-payment";
import type { PaymentStatus } from "@/lib/domain/payment/status";
import type { RefundStatus } from "@/lib/domain/refund/status";
import { err, ok, type Result } from "@/lib/domain/result";
import type { AuditRow } from "@/lib/services/audit/store";
import type { OutboxRow } from "@/lib/services/outbox/store";
import { callDoor } from "./door";

const postedSchema = z.object({
  entryId: z.string(),
  posted: z.boolean(),
  receiptNumber: z.string().nullable(),
  balanceAfterMinor: z.string(),
});

const postingErrorSchema = z.enum([
  "idempotency_conflict",
  "payment_state_conflict",
  "balance_below_zero",
]);
export type PostingError = z.output<typeof postingErrorSchema>;

/** What the door answers to one request. */
export const doorAnswerSchema = z.union([z.object({ error: postingErrorSchema }), postedSchema]);

/** What it answers to one of many; `refused` is what it raises on when it is asked for one alone. */
export const doorAnswersSchema = z.array(
  z.union([z.object({ error: z.union([postingErrorSchema, z.literal("refused")]) }), postedSchema]),
);

/**
 * Moves a payment's state in the same instant, if it is still in one of the states it may come from, and as far
 * cleared and refunded as the entry takes it to be, and nothing was booked of it meanwhile (`payment_state_conflict` else).
 */
export type PaymentMove = {
  id: string;
  from: readonly PaymentStatus[];
  to: PaymentStatus;
  methodKind?: string | undefined;
  methodLast4?: string | undefined;
  stripeMethodId?: string | undefined;
  stripeChargeId?: string | undefined;
  failureCode?: string | undefined;
  /** The payment's last entry when what it settles was read. */
  afterEntryId?: bigint;
  /** Refunded in all after this entry, minor units; with what it is taken to have been before. */
  refundedMinor?: bigint;
  refundedBeforeMinor?: bigint;
  /** Of a settled debit: until when its bank may take it back without a reason. */
  provisionalUntil?: CalendarDate;
  /** Whether a settled debit is taken to be cleared (eight weeks are over). */
  isCleared?: boolean;
  clearedAt?: Date;
};

/** What goes on from an entry: queued with it or not at all. The key makes the job single while it waits. */
export type EntryJob = {
  [Name in JobName]: { name: Name; payload: JobPayload<Name>; key: string };
}[JobName];

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
  allocations?: readonly Allocation[];
  refund?: { id: string; to: RefundStatus; stripeRefundId?: string; failureCode?: string };
  dispute?: { id: string; to: DisputeStatus };
  /**
   * Numbers the receipt PREFIX-YEAR-NNNNNN without gaps. Needs paymentId. A cancellation is the counter-receipt of
   * what went back (`amountMinor`).
   */
  receipt?: { prefix: string; year: number } & (
    | { kind?: "payment" }
    | { kind: "cancellation"; amountMinor: bigint }
  );
  jobs?: readonly EntryJob[];
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
export async function postEntry(request: EntryRequest): Promise<Result<PostedEntry, PostingError>> {
  invariant(isBalanced(request.postings), `entry ${request.idempotencyKey} is not balanced`);
  return doorResult(doorAnswerSchema.parse(await callDoor(doorInput(request))));
}

/** A request as the door takes it. */
export function doorInput(request: EntryRequest) {
  return {
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
    refund: request.refund ?? null,
    dispute: request.dispute ?? null,
    receipt: request.receipt ?? null,
    jobs: request.jobs ?? [],
    audit: request.audit,
    outbox: request.outbox,
  };
}

export function doorResult<E extends string>(
  answer: { error: E } | z.output<typeof postedSchema>,
): Result<PostedEntry, E> {
  if ("error" in answer) return err(answer.error);
  return ok({
    entryId: BigInt(answer.entryId),
    posted: answer.posted,
    receiptNumber: answer.receiptNumber,
    balanceAfterMinor: BigInt(answer.balanceAfterMinor),
  });
}
