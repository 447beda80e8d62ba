import "server-only";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { auditRow } from "@/lib/services/audit/store";
import { clearSessionCookie } from "./session-cookie";
import { revokeSessionsOf } from "./store";

/** Signs the person out everywhere, here too: for a phone that was lost, or that somebody else has used. */
export async function endAllSessions({
  actor,
  now,
}: {
  actor: DebtorActor;
  now: Date;
}): Promise<void> {
  refuseImpersonator({ actor });
  const audit = auditRow({ actor, action: "session.ended", details: { all: true }, now });
  await revokeSessionsOf(actor.debtorId, now, audit);
  await clearSessionCookie();
}
