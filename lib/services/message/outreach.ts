import "server-only";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { effectsOf } from "@/lib/domain/hold/effects";
import { toHold } from "@/lib/services/hold/stored-hold";
import type { Addressee } from "./addressee";
import type { MessageContent } from "./content";

/** What asks something of a person; the rest is news of their own payments, or an answer to them. */
const ASKING: readonly MessageContent["kind"][] = [
  "invitation",
  "collection_failed_retry",
  "collection_needs_method",
  "collection_needs_confirmation",
  "collection_reminder",
  "autopay_paused",
  "card_expiring",
  "method_needed",
];

/**
 * Whether this person must not be written to. Codes, receipts and news of their own payment still reach
 * someone under a hold; a person who was wrongly addressed, or erased, hears nothing at all.
 */
export function isOutreachStopped(
  { read, creditor }: Addressee,
  kind: MessageContent["kind"],
  now: Date,
): boolean {
  const { person, holds } = read;
  if (person.erasedAt !== null || person.outreachStoppedAt !== null) return true;
  if (!ASKING.includes(kind)) return false;
  return !effectsOf(holds.map(toHold), dateInZone(now, creditor.timeZone)).outreach;
}
