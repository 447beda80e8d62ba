import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { activeHolds, type Hold } from "@/lib/domain/hold/effects";
import { type HoldRow, toHold } from "@/lib/services/hold/stored-hold";

/** A hold in force; accountId null means all of the person's accounts. */
export type AccountHold = Hold & { accountId: string | null };

/** The stored holds that are in force on a day. */
export function accountHolds(
  rows: readonly (HoldRow & { accountId: string | null })[],
  on: CalendarDate,
): AccountHold[] {
  return activeHolds(
    rows.map((row) => ({ ...toHold(row), accountId: row.accountId })),
    on,
  );
}
