import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Hold } from "@/lib/domain/hold/effects";
import { isHoldKind } from "@/lib/domain/hold/kind";
import { invariant } from "@/lib/domain/invariant";

/** A hold's row as it is read. */
export type HoldRow = {
  kind: string;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
  releasedAt: Date | null;
};

/** A stored hold as the domain's table of effects wants it. */
export function toHold({ kind, startsOn, endsOn, releasedAt }: HoldRow): Hold {
  invariant(isHoldKind(kind), "a stored hold has a known kind");
  return { kind, releasedAt, startsOn, endsOn };
}
