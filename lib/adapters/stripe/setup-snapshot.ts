import "server-only";
import type Stripe from "stripe";

/** A setup intent as the services know it: a card or account to be kept, without a payment. */
export type SetupSnapshot = {
  setupIntentId: string;
  clientSecret: string | null;
  status: "awaiting_method" | "requires_action" | "processing" | "succeeded" | "cancelled";
  /** Our setup, from the metadata. */
  setupId: string | null;
  stripeMethodId: string | null;
  stripeMandateId: string | null;
  failure: { code: string; declineCode: string | null } | null;
};

const STATUS: Readonly<Record<string, SetupSnapshot["status"]>> = {
  requires_payment_method: "awaiting_method",
  requires_confirmation: "awaiting_method",
  requires_action: "requires_action",
  processing: "processing",
  succeeded: "succeeded",
  canceled: "cancelled",
};

const idOf = (reference: string | { id: string } | null | undefined): string | null =>
  typeof reference === "string" ? reference : (reference?.id ?? null);

export function toSetupSnapshot(intent: Stripe.SetupIntent): SetupSnapshot {
  const { last_setup_error: error } = intent;
  const status = STATUS[intent.status];
  if (!status) throw new Error(`setup ${intent.id} has an unknown status: ${intent.status}`);
  return {
    setupIntentId: intent.id,
    clientSecret: intent.client_secret,
    status,
    setupId: intent.metadata?.setup_id ?? null,
    stripeMethodId: idOf(intent.payment_method),
    stripeMandateId: idOf(intent.mandate),
    failure: error
      ? { code: error.code ?? "unknown", declineCode: error.decline_code ?? null }
      : null,
  };
}
