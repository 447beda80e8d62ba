import "server-only";
import type { StripeAccount } from "@/lib/adapters/stripe/account";
import type { MethodSnapshot } from "@/lib/adapters/stripe/method-snapshot";
import { type MandateSnapshot, retrieveMandate } from "@/lib/adapters/stripe/retrieve-mandate";
import { retrieveMethod } from "@/lib/adapters/stripe/retrieve-method";
import { ok, type Result } from "@/lib/domain/result";

/** A card or account at Stripe, with its mandate where it is an account. */
export type FetchedMethod = { method: MethodSnapshot; mandate: MandateSnapshot | null };

/**
 * Asks Stripe for a card or account with its mandate; null where nothing can be collected from it: it belongs to nobody
 * any more, or is an account without a mandate that stands. Errors: `processor_unavailable`.
 */
export async function fetchMethod(
  account: StripeAccount,
  { stripeMethodId, stripeMandateId }: { stripeMethodId: string; stripeMandateId: string | null },
): Promise<Result<FetchedMethod | null, "processor_unavailable">> {
  const method = await retrieveMethod(account, stripeMethodId);
  if (!method.ok) return method;
  if (!method.value?.isAttached) return ok(null);
  if (method.value.kind !== "sepa_debit") return ok({ method: method.value, mandate: null });
  const mandate = stripeMandateId ? await retrieveMandate(account, stripeMandateId) : ok(null);
  if (!mandate.ok) return mandate;
  if (!mandate.value || mandate.value.status === "inactive") return ok(null);
  return ok({ method: method.value, mandate: mandate.value });
}
