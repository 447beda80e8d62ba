import "server-only";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { effectsOf, type Hold } from "@/lib/domain/hold/effects";
import { isHoldKind } from "@/lib/domain/hold/kind";
import { invariant } from "@/lib/domain/invariant";
import type { Addressee } from "./addressee";
import type { MessageContent } from "./content";

const onDay = (column: Date) => calendarDate(column.toISOString().slice(0, 10));

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

function toHold(row: Addressee["holds"][number]): Hold {
  invariant(isHoldKind(row.kind), `hold ${row.id} is of an unknown kind`);
  return {
    kind: row.kind,
    startsOn: onDay(row.startsOn),
    endsOn: row.endsOn ? onDay(row.endsOn) : null,
    releasedAt: row.releasedAt,
  };
}
