// A SEPA debit that is really on its way: made through the program's own services at the configured Stripe.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { stripeClient } from "@/lib/adapters/stripe/client";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { invariant } from "@/lib/domain/invariant";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { openIntent } from "@/lib/services/payment/open-intent";
import { settlePayment } from "@/lib/services/payment/settle-payment";
import { PAYMENT_BEGIN, startPayment } from "@/lib/services/payment/start-payment";

/** Succeeds after the usual delay, at Stripe in test mode as in the sandbox. */
const TEST_IBAN = "DE89370400440532013000";

/** With live keys nothing is debited: the person then simply has not paid. */
export async function startDebit(
  person: { debtorId: string; creditorId: string },
  now: Date,
): Promise<void> {
  if (!env.STRIPE_SECRET_KEY.startsWith("sk_test_")) return;
  const { debtorId, creditorId } = person;
  const actor: DebtorActor = { kind: "debtor", debtorId, creditorId, sessionId: "seed" };
  const idempotencyKey = randomUUID();
  const read = await readDebtor(debtorId, PAYMENT_BEGIN, { key: idempotencyKey });
  const debtor = { ...read, actor };
  const started = await startPayment({ debtor, idempotencyKey, what: "full", other: "", now });
  invariant(started.ok, "the seed's debit could not be started");
  const paymentId = started.value.attempt.id;
  const opened = await openIntent({ debtor, started: started.value, now });
  invariant(opened.ok, "the seed's debit has no intent");
  await confirmAtStripe(paymentId, creditorId);
  await settlePayment({ paymentId, now });
}

async function confirmAtStripe(paymentId: string, creditorId: string): Promise<void> {
  const payment = await db.payment.findUniqueOrThrow({ where: { id: paymentId } });
  invariant(payment.stripeIntentId, "an opened intent has an id");
  const creditor = await db.creditor.findUniqueOrThrow({ where: { id: creditorId } });
  const stripe = stripeClient(stripeAccountOf(creditor));
  const method = await stripe.paymentMethods.create({
    type: "sepa_debit",
    sepa_debit: { iban: TEST_IBAN },
    billing_details: { name: "Inès Moreau", email: "ines.moreau@exemple.test" },
  });
  await stripe.paymentIntents.confirm(payment.stripeIntentId, {
    payment_method: method.id,
    mandate_data: {
      customer_acceptance: {
        type: "online",
        online: { ip_address: "127.0.0.1", user_agent: "seed" },
      },
    },
  });
}
