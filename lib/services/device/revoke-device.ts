import "server-only";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { endDevice } from "./store";

/**
 * A device is not recognised any more: its sessions end, the passkeys made on it open nothing, it is sent no
 * notifications, and it keeps no plan.
 * Errors: `unknown_device` (not this person's, or revoked before).
 */
export async function revokeDevice(input: {
  actor: DebtorActor;
  deviceId: string;
  now: Date;
}): Promise<Result<null, "unknown_device">> {
  refuseImpersonator(input);
  const { actor, deviceId, now } = input;
  const audit = auditRow({ actor, action: "device.revoked", details: { deviceId }, now });
  const isEnded = await endDevice({ deviceId, debtorId: actor.debtorId, now, audit });
  return isEnded ? ok(null) : err("unknown_device");
}
