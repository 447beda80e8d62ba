import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import type { AuditAction } from "@/lib/domain/audit/action";
import { invariant } from "@/lib/domain/invariant";
import type { DebtAmount } from "@/lib/domain/ledger/posting";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { isCurrency, money } from "@/lib/domain/money/money";
import { type AuditRow, auditRow } from "@/lib/services/audit/store";
import type { EventType } from "@/lib/services/outbox/event-type";
import { type OutboxRow, outboxRow } from "@/lib/services/outbox/store";
import type { PaymentRecord } from "./payment-record";

/** Stripe's word is acted on by the program itself, whoever made it ask. */
const ACTOR: Actor = { kind: "system", job: "settle-payment" };

type Details = AuditRow["details"];

/** A line of the audit trail about a payment. */
export function paymentAudit(
  payment: PaymentRecord,
  action: AuditAction,
  now: Date,
  details: Details = {},
): AuditRow {
  const { creditorId, debtorId, id: paymentId } = payment;
  return auditRow({
    ...{ actor: ACTOR, action, creditorId, debtorId, now },
    details: { paymentId, ...details },
  });
}

/** An amount of a payment as events tell it. */
export function decimal(payment: PaymentRecord, amountMinor: bigint): string {
  invariant(isCurrency(payment.currency), "a payment's currency is one of ours");
  return toDecimalString(money(amountMinor, payment.currency));
}

/** An event to the creditor about a payment. */
export function paymentEvent(
  payment: PaymentRecord,
  type: EventType,
  now: Date,
  details: Record<string, string | null> = {},
): OutboxRow {
  const { creditorId, debtor, id, purpose, planId, currency } = payment;
  return outboxRow({
    ...{ creditorId, creditorSlug: debtor.creditor.slug, type, now },
    data: {
      ...{ id, purpose, planId, currency },
      amount: decimal(payment, payment.amountMinor),
      accountReferences: debtor.accounts.map(({ reference }) => reference),
      ...details,
    },
  });
}

/**
 * One event for each account that an entry changes, with the change: it is exact whatever else is
 * booked at the same moment, which a balance read beforehand would not be.
 */
export function balanceEvents(
  payment: PaymentRecord,
  amounts: readonly DebtAmount[],
  sign: 1n | -1n,
  now: Date,
): OutboxRow[] {
  const { creditorId, debtor, id: paymentId, currency } = payment;
  return debtor.accounts.flatMap(({ id, reference }) => {
    const parts = amounts.filter(({ accountId }) => accountId === id);
    const changeMinor = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n) * sign;
    if (changeMinor === 0n) return [];
    return [
      outboxRow({
        ...{ creditorId, creditorSlug: debtor.creditor.slug, now },
        type: "account.balance_changed",
        data: {
          ...{ id, accountReference: reference, paymentId, currency },
          change: decimal(payment, changeMinor),
        },
      }),
    ];
  });
}
