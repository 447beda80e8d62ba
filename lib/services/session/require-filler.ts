import "server-only";
import { now } from "@/lib/adapters/clock/clock";
import { writableFromHere } from "@/lib/adapters/db/read-only";
import type { Readings } from "@/lib/adapters/db/reading";
import type { ConsentedDeed } from "@/lib/domain/impersonation/deeds";
import { auditRow } from "@/lib/services/audit/store";
import { writeTrail } from "@/lib/services/audit/trail-store";
import { currentSession } from "./current-session";
import { refuseView } from "./refuse-impersonator";
import { type Asked, debtorIn } from "./require-debtor";
import { type ShownDebtor, viewedDebtorOf } from "./session-debtor";

/**
 * Who fills something in: the debtor of this request as requireDebtor finds them, or the colleague whom the person lets do
 * it, this moment. `deed` is the action that asks: only one that the table of deeds opens by consent can. That a colleague
 * did it is noted, whatever comes of it.
 */
export async function requireFiller<R extends Readings = Record<never, never>>(
  deed: ConsentedDeed,
  { kept, ...beside }: Asked<R>,
): Promise<ShownDebtor<R>> {
  const current = await currentSession(beside);
  if (current.state !== "viewed") return debtorIn(current, beside.reads, kept);
  const { view } = current;
  if (!view.actor.mayFillIn) return refuseView(current);
  writableFromHere();
  const details = { impersonation: view.id, deed };
  const { actor } = view;
  await writeTrail(auditRow({ actor, action: "impersonation.filled_in", details, now: now() }));
  return viewedDebtorOf(view, beside.reads);
}
