// A card or account that is really kept at the configured Stripe for a person's plan, which is collected from it.
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { stripeClient } from "@/lib/adapters/stripe/client";
import { createCustomer } from "@/lib/adapters/stripe/create-customer";
import { invariant } from "@/lib/domain/invariant";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { adoptMethod } from "@/lib/services/method/adopt-method";
import { agreementOf } from "@/lib/services/method/agreement";
import { fetchMethod } from "@/lib/services/method/fetch-method";
import { lockDebtor, transact } from "@/lib/services/method/store";

/** One of Stripe's ready-made test cards ("pm_card_visa"), or a test account's IBAN. */
export type KeptBy = { card: string } | { iban: string };

type Owner = { debtorId: string; creditorId: string; planId: string };

/** With live keys nothing is kept: the plan is then simply paid by hand. */
export async function keepMethodFor(owner: Owner, by: KeptBy, now: Date): Promise<void> {
  if (!env.STRIPE_SECRET_KEY.startsWith("sk_test_")) return;
  const { debtorId, creditorId, planId } = owner;
  const creditor = await db.creditor.findUniqueOrThrow({ where: { id: creditorId } });
  const account = stripeAccountOf(creditor);
  const customer = await createCustomer(account, debtorId);
  invariant(customer.ok, "the seed's customer could not be made");
  const stripeCustomerId = customer.value;
  await db.debtor.update({ where: { id: debtorId }, data: { stripeCustomerId } });
  const stripe = stripeClient(account);
  const named =
    "card" in by
      ? await keepCard(stripe, by.card, stripeCustomerId)
      : await keepAccount(stripe, by.iban, stripeCustomerId);
  const found = await fetchMethod(account, named);
  invariant(found.ok && found.value, "the seed's method is kept at Stripe");
  const adopted = found.value;
  const actor = { kind: "debtor", debtorId, creditorId, sessionId: "seed" } as const;
  const agreement = agreementOf({ actor, locale: "fr", addressHash: new Uint8Array(32), now });
  await transact(async (sender) => {
    await lockDebtor(sender, debtorId);
    await adoptMethod(sender, { ...adopted, debtorId, creditorId, planId, agreement, actor, now });
  });
}

type Stripe = ReturnType<typeof stripeClient>;

async function keepCard(stripe: Stripe, card: string, customer: string) {
  const method = await stripe.paymentMethods.attach(card, { customer });
  return { stripeMethodId: method.id, stripeMandateId: null };
}

async function keepAccount(stripe: Stripe, iban: string, customer: string) {
  const method = await stripe.paymentMethods.create({
    type: "sepa_debit",
    sepa_debit: { iban },
    billing_details: { name: "Essai Quittance", email: "essai@exemple.test" },
  });
  const setup = await stripe.setupIntents.create({
    customer,
    payment_method: method.id,
    allowed_payment_method_types: ["sepa_debit"],
    usage: "off_session",
    confirm: true,
    mandate_data: {
      customer_acceptance: {
        type: "online",
        online: { ip_address: "127.0.0.1", user_agent: "seed" },
      },
    },
  });
  invariant(typeof setup.mandate === "string", "an account that is kept has a mandate");
  return { stripeMethodId: method.id, stripeMandateId: setup.mandate };
}
