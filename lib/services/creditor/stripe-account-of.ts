import "server-only";
import { openSecret } from "@/lib/adapters/crypto/seal-secret";
import { env } from "@/lib/adapters/env/env";
import type { StripeAccount } from "@/lib/adapters/stripe/account";

type StripeColumns = {
  stripePublishableKey: string | null;
  stripeSecretKeySealed: Uint8Array | null;
  stripeWebhookSecretSealed: Uint8Array | null;
  stripeAccountId: string | null;
};

/**
 * The Stripe account into which a creditor's money goes: its own keys where it has them, else the
 * installation's. All three come from one place: mixing them would mix two creditors' money.
 */
export function stripeAccountOf(creditor: StripeColumns): StripeAccount {
  const { stripePublishableKey, stripeSecretKeySealed, stripeWebhookSecretSealed } = creditor;
  const connectedAccountId = creditor.stripeAccountId;
  if (stripePublishableKey && stripeSecretKeySealed && stripeWebhookSecretSealed) {
    return {
      publishableKey: stripePublishableKey,
      secretKey: openSecret(stripeSecretKeySealed),
      webhookSecret: openSecret(stripeWebhookSecretSealed),
      connectedAccountId,
    };
  }
  return {
    publishableKey: env.STRIPE_PUBLISHABLE_KEY,
    secretKey: env.STRIPE_SECRET_KEY,
    webhookSecret: env.STRIPE_WEBHOOK_SECRET,
    connectedAccountId,
  };
}
