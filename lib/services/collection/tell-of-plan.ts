import "server-only";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { carriedLink } from "@/lib/services/link/carried-link";
import { queueMessageFor } from "@/lib/services/message/queue-message";
import { ADDRESSEE } from "@/lib/services/message/store";
import { COLLECTION } from "./collected-plan";
import { collectionFileOf } from "./collection-file";
import { newsOf } from "./collection-news";

const READS = { ...COLLECTION, ...ADDRESSEE };

/**
 * Says what a person has to know of their plan as it stands now: each occasion once, by its key. From the state and
 * not from what has just changed, so that a crash in between leaves nothing unsaid.
 */
export async function tellOfPlan(input: { debtorId: string; now: Date }): Promise<void> {
  const { debtorId, now } = input;
  const debtor = await readDebtor(debtorId, READS);
  const collection = collectionFileOf(debtor, now);
  if (!collection) return;
  for (const { content, purpose, key } of newsOf(collection)) {
    const { url, link } = carriedLink(debtor.creditor, purpose, now);
    await queueMessageFor(debtor, { ...content, url, link, key, now });
  }
}
