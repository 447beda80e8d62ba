import "server-only";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { effectsOf } from "@/lib/domain/hold/effects";
import { toHold } from "@/lib/services/hold/stored-hold";
import type { Addressee } from "./addressee";

/** What asks something of a person; the rest is news of their own payments, or an answer to them. */
const ASKING: readonly string[] = [
  "invitation",
  "collection_failed_retry",
  "collection_needs_method",
  "collection_needs_confirmation",
  "collection_reminder",
  "autopay_paused",
  "card_expiring",
  "method_needed",
];

/** What somebody asks for who sits before the screen; it says nothing of a debt. */
const ANSWERING: readonly string[] = ["one_time_code"];

/** What somebody has to decide or do about money, whether it can be said to the person or not. */
const FOR_SOMEBODY: readonly string[] = [
  "debit_failed",
  "debit_returned",
  "refund_sent",
  "overpayment_held",
];

/** It concerns somebody who died: a person has to take it to those who look after the estate. */
export const isForEstate = ({ read, creditor }: Addressee, kind: string, now: Date) =>
  FOR_SOMEBODY.includes(kind) && !effectsOn(read.holds, creditor, now).news;

/**
 * Whether this person must not be written to. Codes, receipts and news of their own payment still reach
 * someone under a hold, but not the phone of somebody who died; a person who was wrongly addressed, or erased, hears
 * nothing at all.
 */
export function isOutreachStopped({ read, creditor }: Addressee, kind: string, now: Date): boolean {
  const { person, holds } = read;
  if (person.erasedAt !== null || person.outreachStoppedAt !== null) return true;
  if (ANSWERING.includes(kind)) return false;
  const { outreach, news } = effectsOn(holds, creditor, now);
  return ASKING.includes(kind) ? !outreach : !news;
}

const effectsOn = (
  holds: Addressee["read"]["holds"],
  { timeZone }: Addressee["creditor"],
  now: Date,
) => effectsOf(holds.map(toHold), dateInZone(now, timeZone));
