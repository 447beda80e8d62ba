// A SEPA debit is sent to the bank: nothing is known for days.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { businessDaysAfter } from "@/sandbox/stripe/account/business-days";
import { instrumentOf } from "@/sandbox/stripe/methods/payment-methods";
import { debitOutcome } from "@/sandbox/stripe/methods/test-ibans";
import { createCharge } from "@/sandbox/stripe/money/charges";
import { keepOrUseUp } from "./charge-card";

/** The intent is `processing` until the day on which the account's bank answers. */
export function startDebit(
  account: Account,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  mandateId: string,
): void {
  const instrument = instrumentOf(account, method);
  const charge = createCharge(account, { intent, method, isAuthenticated: false, mandateId });
  instrument.debits = [...(instrument.debits ?? []), charge.id];
  const outcome = debitOutcome(instrument.number, instrument.debits.length);
  intent.status = "processing";
  keepOrUseUp(account, intent, method);
  account.emit("charge.pending", charge);
  account.emit("payment_intent.processing", intent);
  const targetDate = intent.payment_method_options?.sepa_debit?.target_date;
  const sentAt = targetDate === undefined ? account.now() : new Date(`${targetDate}T08:00:00Z`);
  const answeredAt = businessDaysAfter(sentAt, outcome?.businessDays ?? 0);
  account.schedule("debit_settlement", intent.id, answeredAt);
}
