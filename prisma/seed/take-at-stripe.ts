// What a card payment of the past left at Stripe, where the sandbox plays it: so that the books can be compared with it.
import { now } from "@/lib/adapters/clock/clock";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { stripeClient } from "@/lib/adapters/stripe/client";
import { createIntent } from "@/lib/adapters/stripe/create-intent";
import { retrieveIntent } from "@/lib/adapters/stripe/retrieve-intent";
import { invariant } from "@/lib/domain/invariant";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";

export type TakenAtStripe = { intentId: string; chargeId: string; feeMinor: bigint };

type Order = { paymentId: string; creditorId: string; amountMinor: bigint; at: Date };

/** Null at the real Stripe, where nothing can be taken in the past. */
export async function takeAtStripe(order: Order): Promise<TakenAtStripe | null> {
  if (env.STRIPE_API_URL === undefined) return null;
  const { paymentId, creditorId, amountMinor, at } = order;
  const creditor = await db.creditor.findUniqueOrThrow({ where: { id: creditorId } });
  const account = stripeAccountOf(creditor);
  const intent = { paymentId, amountMinor, currency: "EUR", description: "", keepFor: null };
  const created = await createIntent(account, intent);
  invariant(created.ok, "the seed's payment has no intent");
  const { intentId } = created.value;
  await stripeClient(account).paymentIntents.confirm(intentId, { payment_method: "pm_card_visa" });
  // On a machine whose clock is behind the seed's dates it stays as of now.
  if (at < now()) await dateBack(env.STRIPE_API_URL, intentId, at);
  const taken = await retrieveIntent(account, intentId);
  invariant(taken.ok && taken.value.charge, "the seed's payment was taken");
  const { chargeId, feeMinor } = taken.value.charge;
  return { intentId, chargeId, feeMinor: feeMinor ?? 0n };
}

async function dateBack(sandboxUrl: string, id: string, at: Date): Promise<void> {
  const done = await fetch(`${sandboxUrl}/stripe/control`, {
    method: "POST",
    body: JSON.stringify({ do: "date_back", id, at: at.toISOString() }),
  });
  invariant(done.ok, "the sandbox dates the seed's payment back");
}
