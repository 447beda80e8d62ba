import "server-only";
import { dateOf } from "@/lib/adapters/db/calendar-column";
import type { Hold } from "@/lib/domain/hold/effects";
import { isHoldKind } from "@/lib/domain/hold/kind";
import { invariant } from "@/lib/domain/invariant";

/** A hold's row as the database has it. */
export type HoldRow = {
  kind: string;
  startsOn: Date;
  endsOn: Date | null;
  releasedAt: Date | null;
};

/** A stored hold as the domain's table of effects wants it. */
export function toHold({ kind, startsOn, endsOn, releasedAt }: HoldRow): Hold {
  invariant(isHoldKind(kind), "a stored hold has a known kind");
  return { kind, releasedAt, startsOn: dateOf(startsOn), endsOn: endsOn ? dateOf(endsOn) : null };
}
