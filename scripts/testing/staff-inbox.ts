// Cases as they stand in the inbox of a creditor's people, for integration tests.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { getInbox, type InboxPage } from "@/lib/services/support/get-inbox";

type NewCase = {
  creditorId: string;
  debtorId: string | null;
  kind: string;
  reason: string;
  now: Date;
};

/** An open case of any kind; answers its id. */
export async function openedCase({ now, ...about }: NewCase): Promise<string> {
  const id = randomUUID();
  const more = { status: "open", idempotencyKey: randomUUID(), openedAt: now };
  await db.supportCase.create({ data: { id, ...about, ...more } });
  return id;
}

/** What a colleague sees. */
export async function inboxOf(
  actor: StaffActor,
  { kind, whose, now }: { kind: string | undefined; whose: string; now: Date },
): Promise<InboxPage> {
  const page = await getInbox({ actor, whose, kind, now });
  if (!page.ok) throw new Error(page.error);
  return page.value;
}

export const idsOf = (cases: readonly { id: string }[]): string[] => cases.map(({ id }) => id);
