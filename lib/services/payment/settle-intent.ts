import "server-only";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import { findIntent } from "@/lib/adapters/stripe/retrieve-intent";
import { sharersOf } from "@/lib/services/creditor/account-share";
import { findCreditor } from "@/lib/services/creditor/store";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { findPayment } from "./payment-record";
import { raiseAlarm } from "./raise-alarm";
import { refetchPayment } from "./refetch-payment";
import { findPaymentIdByIntent, saveIntent } from "./store";

type Input = { creditorId: string; intentId: string; now: Date; isThorough?: boolean };

/**
 * Books the payment behind an intent of one creditor, or of another on the same Stripe account. An intent that does not name a payment is somebody else's business:
 * a creditor may use its Stripe account for other things. One that names a payment which we do not know, or which has
 * another intent, is an alarm. Throws where Stripe does not answer.
 */
export async function settleIntent(input: Input): Promise<void> {
  const { creditorId, intentId, now, isThorough = false } = input;
  const known = await findPaymentIdByIntent(creditorId, intentId);
  const paymentId = known ?? (await adoptIntent(input));
  if (paymentId) await refetchPayment({ paymentId, now, isThorough });
}

/** An event may be here before the answer by which we learn of the intent: its payment gets it now. */
async function adoptIntent(input: Input): Promise<string | null> {
  const { creditorId, intentId } = input;
  const creditor = await findCreditor(creditorId);
  if (!creditor) return null;
  const found = await findIntent(stripeAccountOf(creditor), intentId);
  if (!found.ok) throw new Error(`intent ${intentId} is unknown, and Stripe does not answer`);
  if (found.value && !found.value.paymentId) return null;
  const payment = await namedPayment(await sharersOf(creditor), found.value);
  // The answer came while we asked, or the endpoint is another creditor's.
  if (payment?.stripeIntentId === intentId) return payment.id;
  if (!payment || payment.stripeIntentId) {
    await alarm(input, payment);
    return null;
  }
  await saveIntent(payment.id, intentId);
  if ((await findPaymentIdByIntent(payment.creditorId, intentId)) === payment.id) return payment.id;
  // A collection keeps its intent itself; the event waits for it.
  if (payment.status === "collecting") throw new Error(`intent ${intentId} is not kept yet`);
  await alarm(input, payment);
  return null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function namedPayment(creditors: readonly { id: string }[], intent: IntentSnapshot | null) {
  const paymentId = intent?.paymentId;
  if (!paymentId || !UUID.test(paymentId)) return null;
  const payment = await findPayment(paymentId);
  return creditors.some(({ id }) => id === payment?.creditorId) ? payment : null;
}

async function alarm(
  { creditorId, intentId, now }: Input,
  payment: { id: string; debtorId: string } | null,
): Promise<void> {
  await raiseAlarm({
    ...{ creditorId, debtorId: payment?.debtorId ?? null, reason: "payment_unknown" },
    ...{ fact: intentId, now },
    details: { intentId, ...(payment ? { paymentId: payment.id } : {}) },
  });
}
