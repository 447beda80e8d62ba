import "server-only";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { randomCode } from "@/lib/adapters/crypto/random-code";
import { isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { queueMessage } from "@/lib/services/message/queue-message";
import { SIGN_IN_CODE_DIGITS } from "./limits";
import { findUnsent, setCode } from "./store";

/** Binds a code to its way in. */
export const signInCodeHash = (signInId: string, code: string) =>
  lookupHash("sign-in-code", `${signInId} ${code}`);

/**
 * Job: sends the code of a way in to the contact on file of whom it found; those who share a phone get one code.
 * Nothing where it found nobody, or was done before. The code is good before it is on its way.
 */
export async function sendSignInCode(input: { signInId: string; now: Date }): Promise<void> {
  const { signInId, now } = input;
  const signIn = await findUnsent(signInId, now);
  const debtorId = signIn?.debtorIds[0];
  if (!signIn || !debtorId) return;
  if (!(await isWithinLimit("codeByDebtor", debtorId))) return;
  const code = randomCode(SIGN_IN_CODE_DIGITS);
  if (!(await setCode(signInId, signInCodeHash(signInId, code)))) return;
  const channel = signIn.channel ? { channel: signIn.channel } : {};
  await queueMessage({ debtorId, kind: "sign_in_code", code, now, ...channel });
}
