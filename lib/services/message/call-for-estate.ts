import "server-only";
import { callPerson } from "@/lib/services/payment/raise-alarm";
import type { Addressee } from "./addressee";
import { isForEstate } from "./outreach";
import type { Kind } from "./reasons";
import { hasOpenBereavement } from "./store";

/**
 * What cannot be said to somebody who died and is to be dealt with all the same becomes a task for a person, once for
 * each fact; not where somebody looks after the death already.
 */
export async function callForEstate(
  debtor: Addressee,
  { kind, fact, now }: { kind: Kind; fact: string; now: Date },
): Promise<void> {
  if (!isForEstate(debtor, kind, now)) return;
  const { debtorId, record } = debtor;
  if (await hasOpenBereavement(debtorId)) return;
  const matter = { creditorId: record.creditorId, debtorId, fact, now };
  await callPerson({ ...matter, reason: "news_for_estate", details: { message: kind } });
}
