import "server-only";
import { placeOf } from "@/lib/domain/outreach/place";
import { COLLECTION } from "@/lib/services/collection/collected-plan";
import { collectionFileOf } from "@/lib/services/collection/collection-file";
import { debtorOfPlan } from "@/lib/services/collection/store";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { carriedLink } from "@/lib/services/link/carried-link";
import { queueMessageFor } from "@/lib/services/message/queue-message";
import { ADDRESSEE } from "@/lib/services/message/store";
import { remindersOf } from "./reminder-news";
import { ANNOUNCED_AT } from "./store";

const READS = { ...COLLECTION, ...ADDRESSEE, announcedAt: ANNOUNCED_AT };

/**
 * Job: reminds a person of what their plan has in store, and says what they missed, each occasion once by its key. From the dates as they stand now:
 * what was moved, paid or skipped meanwhile is not spoken of.
 */
export async function remindPlan(input: { planId: string; now: Date }): Promise<void> {
  const { planId, now } = input;
  const debtorId = await debtorOfPlan(planId);
  if (!debtorId) return;
  const debtor = await readDebtor(debtorId, READS);
  if (debtor.read.person.erasedAt !== null) return;
  const collection = collectionFileOf(debtor, now);
  if (collection?.plan.id !== planId) return;
  const { creditor, record, read } = debtor;
  const { postcode } = openProfile(record);
  const { country, timeZone } = creditor;
  const place = placeOf({ country, postcode, timeZone });
  const told = { announcedAt: read.announcedAt, contacts: read.reach.contacts };
  for (const { content, key } of remindersOf(collection, told, place, now)) {
    const purpose = content.kind === "instalment_missed" ? "late" : "plan";
    const { url, link } = carriedLink(creditor, purpose, now);
    await queueMessageFor(debtor, { ...content, url, link, key, now });
  }
}
