import "server-only";
import { inTransaction, type Transaction } from "@/lib/adapters/db/transaction";
import { type AuditRow, auditRow } from "@/lib/services/audit/store";
import { type OutboxRow, outboxRow } from "@/lib/services/outbox/store";

/** The counters as they stand, locked so that attempts at the same time are counted one by one. */
export async function lockCounters(tx: Transaction, linkId: string, debtorId: string) {
  await tx.$queryRaw`select 1 from payment_link where id = ${linkId}::uuid for update`;
  const link = await tx.paymentLink.findUniqueOrThrow({
    where: { id: linkId },
    select: { failedChecks: true, lockedAt: true, revokedAt: true, expiresAt: true },
  });
  await tx.$queryRaw`select 1 from debtor where id = ${debtorId}::uuid for update`;
  const debtor = await tx.debtor.findUniqueOrThrow({
    where: { id: debtorId },
    select: { failedIdentityChecks: true, identityLockedUntil: true },
  });
  return { link, debtor };
}

export async function saveConfirmed(
  tx: Transaction,
  input: {
    sessionId: string;
    linkId: string;
    debtorId: string;
    secretHash: Buffer;
    now: Date;
    endsAt: Date;
  },
): Promise<void> {
  const { sessionId, linkId, debtorId, now } = input;
  await tx.paymentLink.update({ where: { id: linkId }, data: { failedChecks: 0 } });
  await tx.debtor.update({
    where: { id: debtorId },
    data: { failedIdentityChecks: 0, identityLockedUntil: null },
  });
  await tx.session.update({
    where: { id: sessionId },
    data: {
      stage: "identified",
      identifiedAt: now,
      lastSeenAt: now,
      endsAt: input.endsAt,
      // A code confirmed before the interruption proves nothing of who is here now.
      elevatedAt: null,
      secretHash: new Uint8Array(input.secretHash),
    },
  });
}

export async function saveWrongAnswer(
  tx: Transaction,
  input: {
    linkId: string;
    debtorId: string;
    lockedAt: Date | null;
    debtorLockedUntil: Date | null;
  },
): Promise<void> {
  await tx.paymentLink.update({
    where: { id: input.linkId },
    data: { failedChecks: { increment: 1 }, lockedAt: input.lockedAt },
  });
  await tx.debtor.update({
    where: { id: input.debtorId },
    data: {
      failedIdentityChecks: { increment: 1 },
      ...(input.debtorLockedUntil ? { identityLockedUntil: input.debtorLockedUntil } : {}),
    },
  });
}

export async function writeAudit(tx: Transaction, data: AuditRow): Promise<void> {
  await tx.auditEvent.create({ data });
}

export async function writeOutbox(tx: Transaction, data: OutboxRow): Promise<void> {
  await tx.outboxEvent.create({ data });
}

/** Stops outreach, revokes links and sessions, opens the case and tells the creditor: all or nothing. */
export async function recordWrongPerson(input: {
  caseId: string;
  linkId: string;
  debtorId: string;
  creditorId: string;
  creditorSlug: string;
  reason: string;
  at: Date;
}): Promise<void> {
  const { caseId, linkId, debtorId, creditorId, creditorSlug, reason, at } = input;
  await inTransaction(async (tx) => {
    await tx.debtor.update({ where: { id: debtorId }, data: { outreachStoppedAt: at } });
    await tx.paymentLink.updateMany({
      where: { debtorId, revokedAt: null },
      data: { revokedAt: at },
    });
    await tx.session.updateMany({ where: { debtorId, revokedAt: null }, data: { revokedAt: at } });
    await tx.supportCase.create({
      data: {
        id: caseId,
        ...{ creditorId, debtorId, reason },
        kind: "wrong_person",
        idempotencyKey: caseId,
        status: "open",
        openedAt: at,
      },
    });
    const action = "identity.wrong_person_reported";
    const actor = { kind: "link", linkId } as const;
    const details = { reason };
    await writeAudit(tx, auditRow({ actor, action, creditorId, debtorId, details, now: at }));
    const event = { creditorId, creditorSlug, type: "identity.wrong_person" as const, now: at };
    await writeOutbox(tx, outboxRow({ ...event, data: { id: caseId, reason } }));
  });
}

/** A new code; earlier ones of the session end with it. */
export async function createCode(code: {
  id: string;
  debtorId: string;
  sessionId: string;
  codeHash: Uint8Array<ArrayBuffer>;
  createdAt: Date;
  expiresAt: Date;
}): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.oneTimeCode.updateMany({
      where: { sessionId: code.sessionId, usedAt: null },
      data: { expiresAt: code.createdAt },
    });
    await tx.oneTimeCode.create({ data: code });
  });
}

/** The session's live code with one more attempt counted, or null when there is none left to try. */
export async function takeCodeAttempt(sessionId: string, attemptsMax: number, now: Date) {
  return inTransaction(async (tx) => {
    const code = await tx.oneTimeCode.findFirst({
      where: { sessionId, usedAt: null, expiresAt: { gt: now }, attempts: { lt: attemptsMax } },
      orderBy: { createdAt: "desc" },
    });
    if (!code) return null;
    const counted = await tx.oneTimeCode.updateMany({
      where: { id: code.id, attempts: code.attempts },
      data: { attempts: { increment: 1 } },
    });
    return counted.count === 1 ? code : null;
  });
}

export async function saveElevated(input: {
  codeId: string;
  sessionId: string;
  now: Date;
  audit: AuditRow;
}): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.oneTimeCode.update({ where: { id: input.codeId }, data: { usedAt: input.now } });
    await tx.session.update({ where: { id: input.sessionId }, data: { elevatedAt: input.now } });
    await writeAudit(tx, input.audit);
  });
}
