import "server-only";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { addressKey, isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { authenticationOptions } from "@/lib/adapters/webauthn/authentication";
import { registrationOptions } from "@/lib/adapters/webauthn/registration";
import { err, ok, type Result } from "@/lib/domain/result";
import { keepChallenge } from "@/lib/services/passkey/challenge";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { findStaffPasskeys } from "./store";

/** What a browser is asked to make a passkey for this colleague. */
export async function askForNewStaffPasskey({ member, now }: { member: StaffMember; now: Date }) {
  const { actor, sessionId, email, creditor } = member;
  const options = await registrationOptions({
    userId: lookupHash("staff-passkey-user", actor.staffId),
    userName: email,
    siteName: creditor.name,
    known: await findStaffPasskeys(actor.staffId),
  });
  await keepChallenge(options.challenge, { purpose: "staff_add", sessionId }, now);
  return options;
}

/** What a browser is asked to show that it is this colleague: as the second factor, or once more in a session. */
export async function askForOwnStaffPasskey(input: {
  purpose: "staff_second_factor" | "staff_confirm";
  sessionId: string;
  staffId: string;
  now: Date;
}) {
  const { purpose, sessionId, staffId, now } = input;
  const known = await findStaffPasskeys(staffId);
  const options = await authenticationOptions(
    known.map(({ credentialId, transports }) => ({ credentialId, transports })),
  );
  await keepChallenge(options.challenge, { purpose, sessionId }, now);
  return options;
}

/** What a browser is asked at sign-in, where nobody is known yet. Errors: `too_many` (from one address). */
export async function askForAnyStaffPasskey(input: {
  addressHash: Uint8Array;
  now: Date;
}): Promise<Result<Awaited<ReturnType<typeof authenticationOptions>>, "too_many">> {
  if (!(await isWithinLimit("staffPasskeyByAddress", addressKey(input.addressHash)))) {
    return err("too_many");
  }
  const options = await authenticationOptions();
  await keepChallenge(options.challenge, { purpose: "staff_sign_in", sessionId: null }, input.now);
  return ok(options);
}
