import "server-only";
import type Stripe from "stripe";
import type { Result } from "@/lib/domain/result";
import type { StripeAccount } from "./account";
import { callStripe, type StripeUnavailable } from "./call";
import { stripeClient } from "./client";

/** A SEPA mandate as Stripe keeps it. Its address at Stripe is as good as a key and stays there. */
export type MandateSnapshot = {
  stripeMandateId: string;
  stripeMethodId: string;
  reference: string;
  /** What Stripe does not call so is taken for no mandate that stands. */
  status: "pending" | "active" | "inactive";
};

const STANDING = ["pending", "active"] as const;

const idOf = (reference: string | { id: string }): string =>
  typeof reference === "string" ? reference : reference.id;

function toMandateSnapshot(mandate: Stripe.Mandate): MandateSnapshot | null {
  const debit = mandate.payment_method_details.sepa_debit;
  if (!debit) return null;
  return {
    stripeMandateId: mandate.id,
    stripeMethodId: idOf(mandate.payment_method),
    reference: debit.reference,
    status: STANDING.find((status) => status === mandate.status) ?? "inactive",
  };
}

/** The mandate as it is now; null where it is no SEPA mandate. */
export async function retrieveMandate(
  account: StripeAccount,
  stripeMandateId: string,
): Promise<Result<MandateSnapshot | null, StripeUnavailable>> {
  return callStripe(async () =>
    toMandateSnapshot(await stripeClient(account).mandates.retrieve(stripeMandateId)),
  );
}
