import "server-only";
import { retrieveMandate } from "@/lib/adapters/stripe/retrieve-mandate";
import { retrieveMethod } from "@/lib/adapters/stripe/retrieve-method";
import type { Actor } from "@/lib/domain/actor/actor";
import { auditRow } from "@/lib/services/audit/store";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { endMethod } from "./end-method";
import { findMethodByMandate, findMethodByStripeId, type OwnedMethod } from "./method-record";
import { confirmMandate, saveCard, saveDetached } from "./store";

const ACTOR: Actor = { kind: "system", job: "refresh-method" };
const NOTHING_MORE = {};

type Notice = { creditorId: string; objectId: string; now: Date };

async function accountOf({ debtorId }: OwnedMethod) {
  return stripeAccountOf((await readDebtor(debtorId, NOTHING_MORE)).record.creditor);
}

/**
 * A card or account has changed at Stripe: the bank has sent a new card, or it was detached. Throws where Stripe does not
 * answer. What we do not keep is none of our business.
 */
export async function refreshMethod({ creditorId, objectId, now }: Notice): Promise<void> {
  const kept = await findMethodByStripeId(creditorId, objectId);
  if (!kept) return;
  const fetched = await retrieveMethod(await accountOf(kept), objectId);
  if (!fetched.ok) throw new Error(`method ${kept.id} cannot be refreshed: Stripe does not answer`);
  if (!fetched.value) return;
  if (!fetched.value.isAttached) {
    await saveDetached(kept.id, now);
    return endMethod(kept, "refused", { actor: ACTOR, now });
  }
  if (kept.status !== "active") return;
  const { debtorId } = kept;
  const row = { actor: ACTOR, debtorId, creditorId, details: { method: kept.id }, now };
  await saveCard(kept.id, fetched.value, auditRow({ ...row, action: "method.updated" }));
}

/** A mandate has changed at Stripe: the bank has accepted it, or accepts it no more. Throws as above. */
export async function refreshMandate({ creditorId, objectId, now }: Notice): Promise<void> {
  const kept = await findMethodByMandate(creditorId, objectId);
  if (!kept) return;
  const mandate = await retrieveMandate(await accountOf(kept), objectId);
  if (!mandate.ok) throw new Error(`mandate of ${kept.id} cannot be refreshed: no answer`);
  if (mandate.value?.status === "active") await confirmMandate(objectId);
  if (mandate.value?.status === "inactive") {
    await endMethod(kept, "refused", { actor: ACTOR, now });
  }
}
