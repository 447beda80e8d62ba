import "server-only";
import { dateOf } from "@/lib/adapters/db/calendar-column";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { activeHolds, type Hold } from "@/lib/domain/hold/effects";
import { isHoldKind } from "@/lib/domain/hold/kind";
import { invariant } from "@/lib/domain/invariant";

/** A hold in force; accountId null means all of the person's accounts. */
export type AccountHold = Hold & { accountId: string | null };

type HoldRow = {
  accountId: string | null;
  kind: string;
  startsOn: Date;
  endsOn: Date | null;
  releasedAt: Date | null;
};

/** The stored holds that are in force on a day. */
export function accountHolds(rows: readonly HoldRow[], on: CalendarDate): AccountHold[] {
  const holds = rows.map(({ accountId, kind, startsOn, endsOn, releasedAt }) => {
    invariant(isHoldKind(kind), "a stored hold has a known kind");
    return {
      ...{ accountId, kind, releasedAt, startsOn: dateOf(startsOn) },
      endsOn: endsOn ? dateOf(endsOn) : null,
    };
  });
  return activeHolds(holds, on);
}
