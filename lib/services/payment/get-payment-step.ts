import "server-only";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import type { MethodRecord } from "@/lib/services/method/method-record";
import { keepsMethod } from "./keeps-method";
import { isOpenStatus } from "./open-statuses";
import { ownPayment, type PAYMENT_PAGE } from "./own-payment";
import type { PaymentRecord } from "./payment-record";
import { type PaymentSetup, paymentSetupOf } from "./payment-setup";

/** unknown: not this person's. finished: nothing to enter any more, the return page knows the end. */
export type PaymentStep =
  | { kind: "unknown" }
  | { kind: "finished" }
  | {
      kind: "open";
      amount: Money;
      /** The same card or IBAN will serve the plan's later instalments. */
      keepsMethod: boolean;
      /** Why the last try did not go through, as a message key. */
      failureCode: string | null;
      setup: PaymentSetup;
      /** Of an automatic collection that only the person can let through: with what it was tried. */
      confirmation: { stripeMethodId: string; last4: string; isAccount: boolean } | null;
    };

/** Read model of the card form of one payment. */
export function getPaymentStep(debtor: ReadDebtor<typeof PAYMENT_PAGE>): PaymentStep {
  const payment = ownPayment(debtor);
  if (!payment) return { kind: "unknown" };
  if (!isOpenStatus(payment.status)) return { kind: "finished" };
  const { amountMinor, currency } = payment;
  invariant(isCurrency(currency), "a payment's currency is one of ours");
  return {
    kind: "open",
    amount: money(amountMinor, currency),
    keepsMethod: keepsMethod(payment, debtor.read.file),
    failureCode: payment.status === "failed" ? payment.failureCode : null,
    setup: paymentSetupOf(payment.debtor.creditor, payment.debtor.accounts),
    confirmation: confirmationOf(payment, debtor.read.kept),
  };
}

function confirmationOf(
  { origin, methodId }: PaymentRecord,
  kept: MethodRecord | null,
): Extract<PaymentStep, { kind: "open" }>["confirmation"] {
  if (origin !== "autopay" || kept?.status !== "active" || kept.id !== methodId) return null;
  const { stripeMethodId, last4, kind } = kept;
  return { stripeMethodId, last4, isAccount: kind === "sepa_debit" };
}
