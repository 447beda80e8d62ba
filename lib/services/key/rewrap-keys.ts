import "server-only";
import { rewrapDataKey } from "@/lib/adapters/crypto/seal";
import { openSecret, sealSecret } from "@/lib/adapters/crypto/seal-secret";
import { env } from "@/lib/adapters/env/env";
import {
  findCreditorSecrets,
  findDataKeysNotUnder,
  replaceCreditorSecrets,
  replaceDataKey,
} from "./store";

const BATCH = 500;

/**
 * Brings every debtor's data key, and every creditor's secrets, under the current master key, so that the
 * previous one can be retired. Sealed data itself is not touched. Safe to stop and repeat. Throws where a
 * master key that is still needed is not configured.
 */
export async function rewrapKeys(): Promise<{ debtors: number; creditors: number }> {
  const [current] = env.MASTER_KEYS;
  let debtors = 0;
  for (;;) {
    const batch = await findDataKeysNotUnder(current.id, BATCH);
    for (const { id, dataKeyWrapped, masterKeyId: from } of batch) {
      const { wrapped, masterKeyId } = rewrapDataKey(dataKeyWrapped, from);
      await replaceDataKey(id, from, { dataKeyWrapped: wrapped, masterKeyId });
    }
    debtors += batch.length;
    if (batch.length < BATCH) break;
  }
  const creditors = await findCreditorSecrets();
  for (const creditor of creditors) {
    await replaceCreditorSecrets(creditor.id, {
      stripeSecretKeySealed: reseal(creditor.stripeSecretKeySealed),
      stripeWebhookSecretSealed: reseal(creditor.stripeWebhookSecretSealed),
      webhookSecretSealed: reseal(creditor.webhookSecretSealed),
    });
  }
  return { debtors, creditors: creditors.length };
}

const reseal = (sealed: Uint8Array | null) => (sealed ? sealSecret(openSecret(sealed)) : null);
