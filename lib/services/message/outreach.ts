import "server-only";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { effectsOf } from "@/lib/domain/hold/effects";
import { toHold } from "@/lib/services/hold/stored-hold";
import type { Addressee } from "./addressee";
import type { MessageContent } from "./content";

/**
 * Whether this person must not be written to. Codes, receipts and news of their own payment still reach
 * someone under a hold; a person who was wrongly addressed, or erased, hears nothing at all.
 */
export function isOutreachStopped(
  debtor: Addressee,
  kind: MessageContent["kind"],
  now: Date,
): boolean {
  if (debtor.erasedAt !== null || debtor.outreachStoppedAt !== null) return true;
  if (kind !== "invitation") return false;
  const today = dateInZone(now, debtor.creditor.timeZone);
  return !effectsOf(debtor.holds.map(toHold), today).outreach;
}
