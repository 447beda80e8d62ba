// What Stripe's own script does in the payer's browser, against the sandbox.

import { cardFields } from "@/sandbox/stripe/test-calls";
import type { StackPlan } from "@/scripts/stack/prepare-stack";

const PATIENCE_MS = 10_000;
const GOOD_CARD = "4242424242424242";

/** Confirms the intent with a good card. Repeating it is harmless: an intent is charged once. Throws where nothing answers. */
export async function payByCard(plan: StackPlan, clientSecret: string): Promise<void> {
  const [intentId] = clientSecret.split("_secret");
  const response = await fetch(`${plan.sandboxUrl}/stripe-js/payment_intents/${intentId}/confirm`, {
    method: "POST",
    headers: { authorization: `Bearer ${plan.environment.app.STRIPE_PUBLISHABLE_KEY}` },
    body: new URLSearchParams({ client_secret: clientSecret, ...cardFields(GOOD_CARD) }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  await response.body?.cancel();
}
