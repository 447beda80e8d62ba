import "server-only";
import { db } from "@/lib/adapters/db/client";

/** A receipt with all that is printed on it. */
export function findReceipt(number: string) {
  return db.receipt.findUnique({
    where: { number },
    include: {
      payment: {
        include: {
          debtor: { include: { creditor: true } },
          allocations: { include: { account: true } },
        },
      },
    },
  });
}

export type ReceiptRecord = NonNullable<Awaited<ReturnType<typeof findReceipt>>>;
