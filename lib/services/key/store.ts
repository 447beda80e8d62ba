import "server-only";
import { db } from "@/lib/adapters/db/client";

/** Debtors whose data key is still wrapped by another master key, a batch at a time. Erased people have none. */
export function findDataKeysNotUnder(masterKeyId: string, take: number) {
  return db.debtor.findMany({
    where: { masterKeyId: { not: masterKeyId }, erasedAt: null },
    select: { id: true, dataKeyWrapped: true, masterKeyId: true },
    take,
  });
}

/** Replaces a wrapped key unless somebody else has done so meanwhile. */
export async function replaceDataKey(
  id: string,
  from: string,
  to: { dataKeyWrapped: Uint8Array<ArrayBuffer>; masterKeyId: string },
): Promise<void> {
  await db.debtor.updateMany({ where: { id, masterKeyId: from }, data: to });
}

export function findCreditorSecrets() {
  return db.creditor.findMany({
    select: {
      id: true,
      stripeSecretKeySealed: true,
      stripeWebhookSecretSealed: true,
      webhookSecretSealed: true,
    },
  });
}

export async function replaceCreditorSecrets(
  id: string,
  secrets: {
    stripeSecretKeySealed: Uint8Array<ArrayBuffer> | null;
    stripeWebhookSecretSealed: Uint8Array<ArrayBuffer> | null;
    webhookSecretSealed: Uint8Array<ArrayBuffer> | null;
  },
): Promise<void> {
  await db.creditor.update({ where: { id }, data: secrets });
}
