import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { auditRow } from "@/lib/services/audit/store";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { type Enrolled, enrolDevice } from "./enrol-device";
import { allowKeeping } from "./keeping-store";

/**
 * The person wants to read their plan on this phone without a connection and without a session. The phone is enrolled
 * for it, so that it can be revoked from elsewhere; what it keeps is made and encrypted there (docs/decisions/0017).
 */
export async function keepPlan(input: {
  debtor: Pick<SessionDebtor, "actor" | "record" | "deviceId" | "linkChannel">;
  userAgent: string;
  now: Date;
}): Promise<Enrolled> {
  refuseImpersonator(input.debtor);
  const { debtor, now } = input;
  const { actor } = debtor;
  const enrolled = await enrolDevice(input);
  const { deviceId } = enrolled;
  const audit = auditRow({ actor, action: "device.plan_kept", details: { deviceId }, now });
  await allowKeeping({ deviceId, debtorId: actor.debtorId, now }, audit);
  return enrolled;
}
