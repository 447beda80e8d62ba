import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { finishSignIn } from "@/lib/services/staff/finish-sign-in";
import type { StaffClaims } from "@/lib/services/staff/session-cookie";
import type { StaffSessionRow } from "@/lib/services/staff/session-store";
import { startStaffSession } from "@/lib/services/staff/start-session";
import { takeTry } from "@/lib/services/staff/take-try";
import { checkStaffPasskey, type StaffPasskeyRefusal } from "./check-staff-passkey";

/**
 * Signs a colleague in by passkey alone. It counts as both factors: the device that holds the key is what they have, and it
 * has checked a finger, face or PIN before it signed (decision 0026). Errors: StaffPasskeyRefusal.
 */
export async function signInByStaffPasskey(input: {
  answer: string;
  userAgent: string;
  addressHash: Uint8Array<ArrayBuffer>;
  now: Date;
}): Promise<Result<StaffClaims, StaffPasskeyRefusal>> {
  const { answer, now } = input;
  const asked = { purpose: "staff_sign_in", sessionId: null } as const;
  const checked = await checkStaffPasskey({ answer, asked, now });
  if (!checked.ok) return checked;
  const member = checked.value;
  const { sessionId } = await startStaffSession({ ...input, member });
  const person = { ...member, staffId: member.id };
  const claims = await finishSignIn({ sessionId, member: person, factor: "passkey", now });
  return claims ? ok(claims) : err("refused");
}

/**
 * The second factor by passkey, after a password or an identity provider's word. Counted as codes are. Errors:
 * StaffPasskeyRefusal, `too_many` (as confirmSecondFactor).
 */
export async function confirmByStaffPasskey(input: {
  session: StaffSessionRow;
  answer: string;
  now: Date;
}): Promise<Result<StaffClaims, StaffPasskeyRefusal | "too_many">> {
  const { session, answer, now } = input;
  const { id: sessionId, staffId } = session;
  if (!(await takeTry(session))) return err("too_many");
  const asked = { purpose: "staff_second_factor", sessionId } as const;
  const checked = await checkStaffPasskey({ answer, asked, staffId, now });
  if (!checked.ok) return checked;
  const claims = await finishSignIn({ sessionId, member: session, factor: "passkey", now });
  return claims ? ok(claims) : err("too_many");
}
