import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { sealSecret } from "@/lib/adapters/crypto/seal-secret";
import { deviceLabel } from "@/lib/services/device/device-label";
import { hashSecret } from "@/lib/services/session/current-session";
import { STAFF_SESSION_HOURS_MAX } from "./limits";
import type { StaffClaims } from "./session-cookie";
import { type CompanyIdentity, insertStaffSession } from "./session-store";
import type { MemberRow } from "./store";

/** Begins the session of a colleague who has shown the first of two factors: it opens nothing but the question for the second. */
export async function startStaffSession(input: {
  member: Pick<MemberRow, "id" | "locale">;
  userAgent: string;
  addressHash: Uint8Array<ArrayBuffer>;
  now: Date;
  /** Whom the company's account named, where that is not linked yet. */
  identity?: CompanyIdentity | null;
}): Promise<StaffClaims> {
  const { member, userAgent, addressHash, now, identity = null } = input;
  const sessionId = randomUUID();
  const secret = randomBytes(32).toString("base64url");
  await insertStaffSession({
    ...{ id: sessionId, secretHash: hashSecret(secret), staffId: member.id, addressHash },
    ...{ labelSealed: sealSecret(deviceLabel(userAgent)), identity },
    ...{ createdAt: now, endsAt: new Date(now.getTime() + STAFF_SESSION_HOURS_MAX * 3_600_000) },
  });
  return { sessionId, secret, locale: member.locale };
}
