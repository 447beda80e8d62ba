import "server-only";
import { db } from "@/lib/adapters/db/client";
import type { Transaction } from "@/lib/adapters/db/transaction";

/** A link with its debtor, creditor and latest account: all that the link page shows. */
export function findLinkByHash(tokenHash: Uint8Array<ArrayBuffer>) {
  return db.paymentLink.findUnique({
    where: { tokenHash },
    include: {
      debtor: {
        include: { creditor: true, accounts: { orderBy: { letterSentOn: "desc" }, take: 1 } },
      },
    },
  });
}

export async function createLink(
  tx: Transaction,
  link: {
    id: string;
    debtorId: string;
    tokenHash: Uint8Array<ArrayBuffer>;
    purpose: string;
    channel: string;
    createdAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await tx.paymentLink.create({ data: link });
}

/** The policy (JSON) of a debtor's creditor. */
export async function findPolicyOfDebtor(debtorId: string): Promise<unknown> {
  const { creditor } = await db.debtor.findUniqueOrThrow({
    where: { id: debtorId },
    select: { creditor: { select: { policy: true } } },
  });
  return creditor.policy;
}
