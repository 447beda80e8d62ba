import "server-only";
import { randomBytes } from "node:crypto";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { auditRow } from "@/lib/services/audit/store";
import { hashSecret } from "@/lib/services/session/current-session";
import type { StaffClaims } from "./session-cookie";
import { completeStaffSession } from "./session-store";

/** By what somebody has shown the second of two factors; sso: their company's service says that it saw one. */
export type SignInFactor = "totp" | "recovery_code" | "passkey" | "sso";

/**
 * Opens a session whose owner has shown both factors, under a new secret, and links the company's account that began it. Null
 * where it was opened or ended meanwhile, or where that account is somebody else's by now.
 */
export async function finishSignIn(input: {
  sessionId: string;
  member: Omit<StaffActor, "kind"> & { locale: string };
  factor: SignInFactor;
  now: Date;
}): Promise<StaffClaims | null> {
  const { sessionId, member, factor, now } = input;
  const { staffId, creditorId, teamId, role, locale } = member;
  const secret = randomBytes(32).toString("base64url");
  const actor = { kind: "staff", staffId, creditorId, teamId, role } as const;
  const row = { actor, creditorId, now };
  const audit = {
    signedIn: auditRow({ ...row, action: "staff.signed_in", details: { factor } }),
    // Which issuer is told where it is linked.
    linked: auditRow({ ...row, action: "staff.linked", details: {} }),
  };
  const own = { id: sessionId, secretHash: hashSecret(secret) };
  const isDone = await completeStaffSession(own, audit, now);
  return isDone ? { sessionId, secret, locale } : null;
}
