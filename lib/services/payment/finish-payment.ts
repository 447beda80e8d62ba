import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { addBankDays } from "@/lib/domain/calendar/bank-days";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { ownPayment, type PAYMENT_PAGE } from "./own-payment";
import type { PaymentRecord } from "./payment-record";
import { settleRecord } from "./settle-payment";

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
export async function finishPayment(
  debtor: ReadDebtor<typeof PAYMENT_PAGE>,
  now: Date,
): Promise<PaymentEnd> {
  refuseImpersonator(debtor);
  const payment = ownPayment(debtor);
  if (!payment) return { kind: "unknown" };
  const settled = await settleRecord(payment, now);
  if (!settled.ok) return { kind: "checking" };
  const { status, receiptNumber, failureCode, methodLast4 } = settled.value;
  if (receiptNumber) return { kind: "receipt", number: receiptNumber };
  switch (status) {
    case "processing":
      return onItsWay({ ...payment, methodLast4 }, now);
    // Collected automatically: asked again until Stripe has decided.
    case "collecting":
      return { kind: "checking" };
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

function onItsWay(payment: PaymentRecord, now: Date): PaymentEnd {
  invariant(isCurrency(payment.currency), "a payment's currency is one of ours");
  const today = dateInZone(now, payment.debtor.creditor.timeZone);
  return {
    kind: "on_its_way",
    amount: money(payment.amountMinor, payment.currency),
    methodLast4: payment.methodLast4,
    expectedOn: addBankDays(today, DEBIT_BANK_DAYS),
  };
}
