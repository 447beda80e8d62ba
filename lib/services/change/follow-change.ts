import "server-only";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { carriedLink } from "@/lib/services/link/carried-link";
import { queueMessageFor } from "@/lib/services/message/queue-message";
import { ADDRESSEE } from "@/lib/services/message/store";
import { debtorOfChange } from "./store";

/** Job, queued with a change: tells the person who has just asked for it that their plan has changed, once. */
export async function followChange(input: { changeId: string; now: Date }): Promise<void> {
  const { changeId, now } = input;
  const debtorId = await debtorOfChange(changeId);
  if (!debtorId) return;
  const debtor = await readDebtor(debtorId, ADDRESSEE);
  const { url, link } = carriedLink(debtor.creditor, "history", now);
  const key = `plan-changed:${changeId}`;
  const message = { kind: "plan_changed", url, link, key, now } as const;
  await queueMessageFor(debtor, { ...message, isAwaited: true });
}
