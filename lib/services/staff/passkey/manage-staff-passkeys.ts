import "server-only";
import { sealSecret } from "@/lib/adapters/crypto/seal-secret";
import { verifyRegistration } from "@/lib/adapters/webauthn/registration";
import { isFreshlyElevated } from "@/lib/domain/identity/elevation";
import { err, ok, type Result } from "@/lib/domain/result";
import { passkeyName } from "@/lib/domain/staff/passkey-name";
import { auditRow } from "@/lib/services/audit/store";
import { deviceLabel } from "@/lib/services/device/device-label";
import { askedNow } from "@/lib/services/passkey/challenge";
import { parseAnswer } from "@/lib/services/passkey/parse-answer";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import {
  findConfirmedAt,
  findStaffPasskeys,
  insertStaffPasskey,
  removeStaffPasskey,
} from "./store";

/** Nobody has more devices; who steals a session shall not hide a key among hundreds. */
const PASSKEYS_MAX = 10;

type Owner = Pick<StaffMember, "actor" | "sessionId">;

/** Whether the colleague has shown a second factor within the last ten minutes: else ways in are not changed. */
export const isJustConfirmed = async (sessionId: string, now: Date): Promise<boolean> =>
  isFreshlyElevated(await findConfirmedAt(sessionId), now);

/** Whether a colleague has a passkey that could be asked for. */
export const hasStaffPasskey = async (staffId: string): Promise<boolean> =>
  (await findStaffPasskeys(staffId)).length > 0;

/**
 * Keeps a passkey that a colleague has made, under a name of theirs. Errors: `confirm_needed`, `too_many_keys`, `refused`
 * (not what was asked, asked too long ago, or known already).
 */
export async function addStaffPasskey(input: {
  member: Owner;
  answer: string;
  name: string;
  userAgent: string;
  now: Date;
}): Promise<Result<null, "confirm_needed" | "too_many_keys" | "refused">> {
  const { member, answer, name, userAgent, now } = input;
  const { actor, sessionId } = member;
  const { staffId, creditorId } = actor;
  if (!(await isJustConfirmed(sessionId, now))) return err("confirm_needed");
  if ((await findStaffPasskeys(staffId)).length >= PASSKEYS_MAX) return err("too_many_keys");
  const asked = { purpose: "staff_add", sessionId } as const;
  const made = await verifyRegistration(parseAnswer(answer), askedNow(asked, now));
  if (!made) return err("refused");
  const nameSealed = sealSecret(passkeyName(name) || deviceLabel(userAgent));
  const audit = auditRow({ actor, action: "staff.passkey_added", creditorId, now });
  const passkey = { ...made, staffId, nameSealed, createdAt: now };
  return (await insertStaffPasskey(passkey, audit)) ? ok(null) : err("refused");
}

/** Removes one. Errors: `confirm_needed`, `unknown`, `last_way` (nothing else would be left by which to sign in). */
export async function dropStaffPasskey(input: {
  member: Owner;
  credentialId: string;
  now: Date;
}): Promise<Result<null, "confirm_needed" | "unknown" | "last_way">> {
  const { member, credentialId, now } = input;
  const { actor, sessionId } = member;
  const { staffId, creditorId } = actor;
  if (!(await isJustConfirmed(sessionId, now))) return err("confirm_needed");
  const audit = auditRow({ actor, action: "staff.passkey_removed", creditorId, now });
  if (await removeStaffPasskey({ credentialId, staffId }, now, audit)) return ok(null);
  const own = await findStaffPasskeys(staffId);
  return err(own.some((one) => one.credentialId === credentialId) ? "last_way" : "unknown");
}
