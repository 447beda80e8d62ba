import "server-only";
import { detachMethod as detachAtStripe } from "@/lib/adapters/stripe/detach-method";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { findMethod } from "./method-record";
import { saveDetached } from "./store";

const NOTHING_MORE = {};

/** Job: Stripe forgets a card or account that is over. Throws where Stripe does not answer, so that it is tried again. */
export async function detachMethod(input: { methodId: string; now: Date }): Promise<void> {
  const method = await findMethod(input.methodId);
  if (!method || method.status === "active" || method.detachedAt !== null) return;
  const { record } = await readDebtor(method.debtorId, NOTHING_MORE);
  const detached = await detachAtStripe(stripeAccountOf(record.creditor), method.stripeMethodId);
  if (!detached.ok) throw new Error(`method ${method.id} could not be detached: no answer`);
  await saveDetached(method.id, input.now);
}
