import "server-only";
import { db } from "@/lib/adapters/db/client";
import { keyValues, type Readings, readingStatement } from "@/lib/adapters/db/reading";
import type { Sender } from "@/lib/adapters/db/statement";
import { inTransaction } from "@/lib/adapters/db/transaction";
import { invariant } from "@/lib/domain/invariant";
import { type AuditRow, writeAudit } from "@/lib/services/audit/store";
import { DEBTOR_COLUMNS, type DebtorColumns, toDebtorRow } from "./debtor-row";

const debtorStatement = readingStatement<DebtorColumns>(
  (parts) => `select ${DEBTOR_COLUMNS} ${parts}
    from debtor join creditor on creditor.id = debtor.creditor_id where debtor.id = $1`,
  2,
);

/** A person's row, and the parts that were asked beside it as the database gave them. */
export async function selectDebtor(
  debtorId: string,
  readings: Readings,
  key?: string,
  sender?: Sender,
) {
  const values = [debtorId, ...keyValues(key)];
  const [row] = await debtorStatement(readings)(values, sender);
  invariant(row, "a debtor that something points to is there");
  return { record: toDebtorRow(row), row };
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
    const revoked = { where: { ...where, revokedAt: null }, data: { revokedAt: now } };
    await tx.session.updateMany(revoked);
    await tx.device.updateMany(revoked);
    await tx.passkey.updateMany(revoked);
    await tx.draft.deleteMany({ where });
    await tx.debtorName.deleteMany({ where });
    await tx.fileNote.deleteMany({ where });
    await tx.planDecision.updateMany({ where, data: { wordsSealed: null } });
    await tx.oneTimeCode.deleteMany({ where });
    await tx.document.deleteMany({ where });
    await tx.pushSubscription.deleteMany({ where });
    await tx.calendarFeed.deleteMany({ where });
    await tx.reminderChoice.deleteMany({ where });
    // Its messages and files go with it.
    await tx.conversation.deleteMany({ where });
    await tx.cobrowseRecording.deleteMany({ where });
    await writeAudit(tx, [audit]);
  });
}
