import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { addBankDays } from "@/lib/domain/calendar/bank-days";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";
import { findOwnPayment } from "./find-own-payment";
import { settlePayment } from "./settle-payment";
import { findPayment } from "./store";

/** A SEPA debit needs about this many bank days until it is settled. */
const DEBIT_BANK_DAYS = 6;

/** How a payment ended, for the person who comes back from paying. */
export type PaymentEnd =
  | { kind: "unknown" }
  /** Stripe does not answer, or has not decided yet: the page asks again by itself. */
  | { kind: "checking" }
  /** Nothing was taken; the same payment can be tried again. No code: it never reached the bank. */
  | { kind: "unpaid"; failureCode: string | null }
  | { kind: "cancelled" }
  | { kind: "on_its_way"; amount: Money; methodLast4: string | null; expectedOn: CalendarDate }
  | { kind: "receipt"; number: string };

/** Asks Stripe, books what it says, and tells the end. Safe to call at every reload. */
export async function finishPayment(input: {
  actor: DebtorActor;
  paymentId: string;
  now: Date;
}): Promise<PaymentEnd> {
  const { actor, paymentId, now } = input;
  if (!(await findOwnPayment(actor, paymentId))) return { kind: "unknown" };
  const settled = await settlePayment({ paymentId, now });
  if (!settled.ok) return { kind: "checking" };
  const { status, receiptNumber, failureCode } = settled.value;
  if (receiptNumber) return { kind: "receipt", number: receiptNumber };
  switch (status) {
    case "processing":
      return onItsWay(paymentId, now);
    case "cancelled":
      return { kind: "cancelled" };
    case "created":
    case "requires_action":
    case "failed":
      return { kind: "unpaid", failureCode };
    default:
      // Paid, but not as expected (see record-mismatch.ts): a person is looking at it.
      return { kind: "checking" };
  }
}

async function onItsWay(paymentId: string, now: Date): Promise<PaymentEnd> {
  const payment = await findPayment(paymentId);
  invariant(payment && isCurrency(payment.currency), "a payment on its way is stored");
  const today = dateInZone(now, payment.debtor.creditor.timeZone);
  return {
    kind: "on_its_way",
    amount: money(payment.amountMinor, payment.currency),
    methodLast4: payment.methodLast4,
    expectedOn: addBankDays(today, DEBIT_BANK_DAYS),
  };
}
