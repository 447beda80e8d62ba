// Makes a creditor as the staff side will: policy checked, secrets sealed. Also used by integration tests.
import { randomUUID } from "node:crypto";
import { sealSecret } from "@/lib/adapters/crypto/seal-secret";
import { db } from "@/lib/adapters/db/client";
import type { Creditor } from "@/lib/adapters/db/generated/client";
import { type CreditorPolicyInput, creditorPolicySchema } from "@/lib/domain/creditor/policy";
import { DEBT_ADVICE } from "@/lib/domain/support/debt-advice";

export type CreditorSpec = {
  slug: string;
  name: string;
  /** Short name in messages. */
  messageName: string;
  /** Whom an agency acts for. */
  principalName?: string;
  principalAddress?: string;
  legalAddress: string;
  phone: string;
  phoneHours: string;
  email: string;
  accentColour: string;
  monogram: string;
  receiptPrefix: string;
  iban: string;
  sepaCreditorIdentifier: string;
  policy: CreditorPolicyInput;
  /** Own Stripe keys; without them the installation's are used. */
  stripe?: { publishableKey: string; secretKey: string; webhookSecret: string };
  /** Where events go, signed by Standard Webhooks. */
  webhook?: { url: string; secret: string };
};

export function createCreditor(spec: CreditorSpec, now: Date): Promise<Creditor> {
  const { stripe, webhook, policy, principalName, principalAddress, ...columns } = spec;
  creditorPolicySchema.parse(policy);
  return db.creditor.create({
    data: {
      ...columns,
      id: randomUUID(),
      country: "FR",
      currency: "EUR",
      timeZone: "Europe/Paris",
      defaultLocale: "fr",
      principalName: principalName ?? null,
      principalAddress: principalAddress ?? null,
      policy,
      debtAdvice: [...(DEBT_ADVICE.FR ?? [])],
      stripePublishableKey: stripe?.publishableKey ?? null,
      stripeSecretKeySealed: stripe ? sealSecret(stripe.secretKey) : null,
      stripeWebhookSecretSealed: stripe ? sealSecret(stripe.webhookSecret) : null,
      webhookUrl: webhook?.url ?? null,
      webhookSecretSealed: webhook ? sealSecret(webhook.secret) : null,
      createdAt: now,
    },
  });
}
