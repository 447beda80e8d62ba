import "server-only";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";

/** What a payment's row learns of the card or account that was used: kind and last four, and its names at Stripe. */
export function movedMethod(intent: IntentSnapshot): {
  methodKind?: string;
  methodLast4?: string;
  stripeMethodId?: string;
  stripeChargeId?: string;
} {
  const { charge, stripeMethodId } = intent;
  return {
    ...(charge?.methodKind ? { methodKind: charge.methodKind } : {}),
    ...(charge?.methodLast4 ? { methodLast4: charge.methodLast4 } : {}),
    ...(charge ? { stripeChargeId: charge.chargeId } : {}),
    ...(stripeMethodId ? { stripeMethodId } : {}),
  };
}
