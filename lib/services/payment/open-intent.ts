import "server-only";
import { env } from "@/lib/adapters/env/env";
import { createCustomer } from "@/lib/adapters/stripe/create-customer";
import { createIntent } from "@/lib/adapters/stripe/create-intent";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import { retrieveIntent } from "@/lib/adapters/stripe/retrieve-intent";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { err, ok, type Result } from "@/lib/domain/result";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { closeOtherAttempts } from "./close-other-attempts";
import { findOwnPayment } from "./find-own-payment";
import { isOpenStatus } from "./open-statuses";
import { positionOf } from "./position";
import { type PaymentRecord, readPosition, saveCustomer, saveIntent } from "./store";

/**
 * payment_unknown: not this person's. payment_held: a hold came in between. balance_changed: less
 * is owed than this attempt would take. processor_unavailable: Stripe does not answer.
 */
export type OpenIntentError =
  | "payment_unknown"
  | "payment_held"
  | "balance_changed"
  | "processor_unavailable";

/** `clientSecret` is null where there is nothing left to confirm: the return page knows how it ended. */
export type OpenedIntent = { paymentId: string; clientSecret: string | null; returnUrl: string };

type Opened = Result<OpenedIntent, OpenIntentError>;

/**
 * Called when the person presses "pay": looks at holds and balance once more, closes this person's
 * other attempts, and creates the payment's one intent, or finds it. The key sent to Stripe is made
 * of the payment's id and the row takes the first intent only, so that any number of calls, in any
 * number of tabs, confirm the same intent; Stripe charges an intent once.
 */
export async function openIntent(input: {
  actor: DebtorActor;
  paymentId: string;
  now: Date;
}): Promise<Opened> {
  const { actor, paymentId, now } = input;
  const payment = await findOwnPayment(actor, paymentId);
  if (!payment) return err("payment_unknown");
  if (!isOpenStatus(payment.status)) return ok(toAnswer(payment, null));

  const closed = await closeOtherAttempts({ payment, now });
  if (!closed.ok) return closed;

  const position = positionOf(await readPosition(actor.debtorId), now);
  if (position.isHeld) return err("payment_held");
  if (position.payable.amountMinor < payment.amountMinor) return err("balance_changed");

  const intent = await findOrCreateIntent(payment);
  if (!intent.ok) return intent;
  const isConfirmable = ["awaiting_method", "requires_action"].includes(intent.value.status);
  return ok(toAnswer(payment, isConfirmable ? intent.value.clientSecret : null));
}

function toAnswer(payment: PaymentRecord, clientSecret: string | null): OpenedIntent {
  const returnUrl = `${env.APP_URL}/pay/${payment.id}/return`;
  return { paymentId: payment.id, clientSecret, returnUrl };
}

async function findOrCreateIntent(
  payment: PaymentRecord,
): Promise<Result<IntentSnapshot, "processor_unavailable">> {
  const account = stripeAccountOf(payment.debtor.creditor);
  if (payment.stripeIntentId) return retrieveIntent(account, payment.stripeIntentId);
  const keepFor = await keepForPlan(payment);
  if (!keepFor.ok) return keepFor;
  const created = await createIntent(account, {
    paymentId: payment.id,
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    description: payment.debtor.accounts.map(({ reference }) => reference).join(", "),
    keepFor: keepFor.value,
  });
  if (created.ok) await saveIntent(payment.id, created.value.intentId);
  return created;
}

/** With a plan, what pays its instalment also serves the later ones; otherwise nothing is kept. */
async function keepForPlan(payment: PaymentRecord) {
  if (!keepsMethod(payment)) return ok(null);
  const { creditor } = payment.debtor;
  const known = payment.debtor.stripeCustomerId;
  const customer = known
    ? ok(known)
    : await createCustomer(stripeAccountOf(creditor), payment.debtorId);
  if (!customer.ok) return customer;
  if (!known) await saveCustomer(payment.debtorId, customer.value);
  return ok({ customerId: customer.value, mandatePrefix: creditor.receiptPrefix });
}

/** Whether paying this also sets up the later instalments; the page says so before. */
export const keepsMethod = (payment: { purpose: string; planId: string | null }): boolean =>
  payment.purpose === "instalment" && payment.planId !== null;
