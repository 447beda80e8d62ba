import "server-only";
import type { Transaction } from "@/lib/adapters/db/transaction";
import { auditRow } from "@/lib/services/audit/store";
import { outboxRow } from "@/lib/services/outbox/store";
import type { SessionRecord } from "@/lib/services/session/store";
import { writeAudit, writeOutbox } from "./store";

const actorOf = (session: SessionRecord) => ({ kind: "link", linkId: session.linkId }) as const;

export async function recordConfirmed(
  tx: Transaction,
  session: SessionRecord,
  now: Date,
): Promise<void> {
  const { debtorId } = session;
  const { creditorId } = session.debtor;
  const actor = actorOf(session);
  await writeAudit(
    tx,
    auditRow({ actor, action: "identity.confirmed", creditorId, debtorId, now }),
  );
}

/** A wrong answer leaves a trace; the one that locks is told to the creditor, who can unlock. */
export async function recordRefused(
  tx: Transaction,
  session: SessionRecord,
  { isLocked, now }: { isLocked: boolean; now: Date },
): Promise<void> {
  const { debtorId, linkId } = session;
  const { creditorId, creditor } = session.debtor;
  const action = isLocked ? "identity.locked" : "identity.refused";
  await writeAudit(tx, auditRow({ actor: actorOf(session), action, creditorId, debtorId, now }));
  if (!isLocked) return;
  await writeOutbox(
    tx,
    outboxRow({
      creditorId,
      creditorSlug: creditor.slug,
      type: "identity.locked",
      data: { id: linkId },
      now,
    }),
  );
}
