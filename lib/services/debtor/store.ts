import "server-only";
import { cache } from "react";
import { db } from "@/lib/adapters/db/client";
import { inTransaction } from "@/lib/adapters/db/transaction";
import type { AuditRow } from "@/lib/services/audit/store";

/** The wrapped key under which everything personal of a debtor is sealed. */
export const findDataKey = cache((debtorId: string) =>
  db.debtor.findUniqueOrThrow({
    where: { id: debtorId },
    select: { dataKeyWrapped: true, masterKeyId: true },
  }),
);

/** The debtor's row, for what has no read model of its own. */
export function findDebtor(debtorId: string) {
  return db.debtor.findUniqueOrThrow({ where: { id: debtorId } });
}

/** Whose debt a creditor's reference is, or null where there is none. */
export async function findDebtorOfAccount(creditorSlug: string, reference: string) {
  const account = await db.account.findFirst({
    where: { reference, creditor: { slug: creditorSlug } },
    select: { debtor: { select: { id: true, creditorId: true, erasedAt: true } } },
  });
  return account?.debtor ?? null;
}

const NOTHING = new Uint8Array();

/** Destroys the key and everything that could find or reach the person; all or nothing. */
export async function destroyPersonalData(input: {
  debtorId: string;
  now: Date;
  audit: AuditRow;
}): Promise<void> {
  const { debtorId, now, audit } = input;
  const where = { debtorId };
  await inTransaction(async (tx) => {
    await tx.debtor.update({
      where: { id: debtorId },
      data: {
        ...{ dataKeyWrapped: NOTHING, profileSealed: NOTHING, phoneHash: null, emailHash: null },
        ...{ erasedAt: now, outreachStoppedAt: now },
      },
    });
    await tx.paymentLink.updateMany({
      where: { ...where, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.session.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: now } });
    await tx.draft.deleteMany({ where });
    await tx.oneTimeCode.deleteMany({ where });
    await tx.auditEvent.create({ data: audit });
  });
}
