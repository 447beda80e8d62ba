import "server-only";
import { isPassword } from "@/lib/adapters/crypto/password-hash";
import { addressKey, isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { err, ok, type Result } from "@/lib/domain/result";
import { staffEmailHash } from "./profile";
import type { StaffClaims } from "./session-cookie";
import { startStaffSession } from "./start-session";
import { findByEmail } from "./store";

/**
 * The first of two factors. Whether an address is somebody's must not be learnt: it takes as long, is counted and answered
 * alike. Errors: `refused` (wrong password, no such colleague), `too_many` (for this address, or from one network).
 */
export async function beginStaffSignIn(input: {
  email: string;
  password: string;
  userAgent: string;
  addressHash: Uint8Array<ArrayBuffer>;
  now: Date;
}): Promise<Result<StaffClaims, "refused" | "too_many">> {
  const { email, password, addressHash } = input;
  const emailHash = staffEmailHash(email);
  const isWithin = await Promise.all([
    isWithinLimit("staffSignInByAddress", addressKey(addressHash)),
    isWithinLimit("staffSignInByEmail", addressKey(emailHash)),
  ]);
  if (isWithin.includes(false)) return err("too_many");
  const member = await findByEmail(emailHash);
  if (!(await isPassword(password, member?.passwordHash ?? null)) || !member) return err("refused");
  return ok(await startStaffSession({ ...input, member }));
}
