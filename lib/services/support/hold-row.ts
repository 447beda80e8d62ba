import "server-only";
import { randomUUID } from "node:crypto";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { CaseHold } from "@/lib/domain/support/hold-of-case";

/** A hold that begins today on the creditor's calendar. */
export function holdRow(hold: CaseHold | null, timeZone: string, now: Date) {
  if (!hold) return null;
  const today = dateInZone(now, timeZone);
  const { endsAfterDays } = hold;
  return {
    id: randomUUID(),
    kind: hold.kind,
    startsOn: today,
    endsOn: endsAfterDays === null ? null : addDays(today, endsAfterDays),
  };
}
