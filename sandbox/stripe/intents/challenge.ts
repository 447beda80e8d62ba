// 3-D Secure: when a card's holder is asked, and how the browser is told.
import type { TestCard } from "@/sandbox/stripe/methods/test-cards";
import { newId } from "@/sandbox/stripe/protocol/identifier";

export function isAuthenticationNeeded(
  card: TestCard,
  isSetUp: boolean,
  isOffSession: boolean,
): boolean {
  switch (card.authentication) {
    case "never":
      return false;
    case "always":
      return true;
    case "on_session":
      return !isOffSession;
    case "unless_set_up":
      return !isSetUp;
  }
}

/** What Stripe.js reads to show the challenge. */
export function threeDSecureAction(): { type: string; use_stripe_sdk: Record<string, unknown> } {
  const use_stripe_sdk = { type: "three_d_secure_redirect", source: newId("src") };
  return { type: "use_stripe_sdk", use_stripe_sdk };
}
