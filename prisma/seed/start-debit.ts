// A SEPA debit that is really on its way: made through the program's own services at the configured Stripe.
import { env } from "@/lib/adapters/env/env";
import { settlePayment } from "@/lib/services/payment/settle-payment";
import { openFullPayment } from "./open-full-payment";

/** Succeeds after the usual delay, at Stripe in test mode as in the sandbox. */
const TEST_IBAN = "DE89370400440532013000";

/** With live keys nothing is debited: the person then simply has not paid. */
export async function startDebit(
  person: { debtorId: string; creditorId: string },
  now: Date,
): Promise<void> {
  if (!env.STRIPE_SECRET_KEY.startsWith("sk_test_")) return;
  const { paymentId, stripeIntentId, stripe } = await openFullPayment(person, now);
  const method = await stripe.paymentMethods.create({
    type: "sepa_debit",
    sepa_debit: { iban: TEST_IBAN },
    billing_details: { name: "Inès Moreau", email: "ines.moreau@exemple.test" },
  });
  await stripe.paymentIntents.confirm(stripeIntentId, {
    payment_method: method.id,
    mandate_data: {
      customer_acceptance: {
        type: "online",
        online: { ip_address: "127.0.0.1", user_agent: "seed" },
      },
    },
  });
  await settlePayment({ paymentId, now });
}
