import "server-only";
import { db } from "@/lib/adapters/db/client";
import type { Prisma } from "@/lib/adapters/db/generated/client";
import { inTransaction } from "@/lib/adapters/db/transaction";
import { addJob } from "@/lib/adapters/queue/add-job";

/**
 * Keeps an event and queues its processing, both or neither. The same event again changes nothing,
 * and asks for the job again only where it has not been processed.
 */
export async function keepEvent(event: Prisma.InboxEventCreateManyInput): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.inboxEvent.createMany({ data: [event], skipDuplicates: true });
    const kept = await tx.inboxEvent.findUniqueOrThrow({ where: { id: event.id } });
    if (kept.processedAt) return;
    await addJob(tx, "process-webhook", { inboxEventId: event.id }, { key: `inbox:${event.id}` });
  });
}

export const findEvent = (id: string) => db.inboxEvent.findUnique({ where: { id } });

export async function markProcessed(id: string, processedAt: Date): Promise<void> {
  await db.inboxEvent.updateMany({ where: { id, processedAt: null }, data: { processedAt } });
}
