import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import type { DeviceClaims } from "@/lib/domain/device/device-cookie";
import { auditRow } from "@/lib/services/audit/store";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import { hashSecret } from "@/lib/services/session/current-session";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { deviceLabel } from "./device-label";
import { insertDevice } from "./store";
import { tellOfDevice } from "./tell-of-device";

/** A device that the session now runs on; `claims` go into its cookie, and are null where it was enrolled before. */
export type Enrolled = { deviceId: string; claims: DeviceClaims | null };

/**
 * Has this browser recognised from now on, because the person chose so: it may then hold what is bound to a device, and
 * a code is enough to come back. Its record, the session's mark and the trail are written together; then the person is
 * told, whatever they chose it for.
 */
export async function enrolDevice(input: {
  debtor: Pick<SessionDebtor, "actor" | "record" | "deviceId" | "linkChannel">;
  userAgent: string;
  now: Date;
}): Promise<Enrolled> {
  refuseImpersonator(input.debtor);
  const { debtor, userAgent, now } = input;
  const { actor, record } = debtor;
  if (debtor.deviceId !== null) return { deviceId: debtor.deviceId, claims: null };
  const deviceId = randomUUID();
  const secret = randomBytes(32).toString("base64url");
  await insertDevice(
    {
      ...{ id: deviceId, debtorId: actor.debtorId, sessionId: actor.sessionId, createdAt: now },
      secretHash: hashSecret(secret),
      labelSealed: sealForDebtor(record, deviceLabel(userAgent)),
    },
    auditRow({ actor, action: "device.enrolled", details: { deviceId }, now }),
  );
  await tellOfDevice({ debtor, deviceId, now });
  return { deviceId, claims: { deviceId, secret } };
}
