import "server-only";
import { db } from "@/lib/adapters/db/client";
import { inTransaction, type Transaction } from "@/lib/adapters/db/transaction";
import { addJob } from "@/lib/adapters/queue/add-job";
import type { AuditRow } from "@/lib/services/audit/store";
import type { MessageChannel } from "./content";

/** A debtor with all that a message to them needs. */
export function findAddressee(debtorId: string) {
  return db.debtor.findUniqueOrThrow({
    where: { id: debtorId },
    include: {
      creditor: true,
      holds: true,
      accounts: { orderBy: { letterSentOn: "desc" }, take: 1 },
    },
  });
}

export type MessageRow = {
  id: string;
  debtorId: string;
  channel: MessageChannel;
  kind: string;
  bodySealed: Uint8Array<ArrayBuffer>;
  createdAt: Date;
};

/** What belongs to a message and is written with it; told by which channel it goes. */
export type Alongside = (tx: Transaction, channel: MessageChannel) => Promise<unknown>;

/** The message, its job, its trace and what the caller writes with it: all or nothing. */
export async function insertMessage(
  message: MessageRow,
  audit: AuditRow,
  alongside?: Alongside,
): Promise<void> {
  await inTransaction(async (tx) => {
    await alongside?.(tx, message.channel);
    await tx.message.create({ data: message });
    await tx.auditEvent.create({ data: audit });
    await addJob(
      tx,
      "send-message",
      { messageId: message.id },
      { key: `message:${message.id}`, attemptsMax: 12 },
    );
  });
}

export function findMessage(id: string) {
  return db.message.findUnique({ where: { id }, include: { debtor: true } });
}

export async function markMessage(
  id: string,
  outcome: { sentAt: Date; providerId: string } | { failureCode: string },
  audit: AuditRow,
): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.message.update({ where: { id }, data: outcome });
    await tx.auditEvent.create({ data: audit });
  });
}
