import "server-only";
import { cache } from "react";
import { db } from "@/lib/adapters/db/client";

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
