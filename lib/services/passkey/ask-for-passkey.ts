import "server-only";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { addressKey, isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { authenticationOptions } from "@/lib/adapters/webauthn/authentication";
import { registrationOptions } from "@/lib/adapters/webauthn/registration";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { maskedName } from "@/lib/domain/link/masked-name";
import { err, ok, type Result } from "@/lib/domain/result";
import { openProfile } from "@/lib/services/debtor/personal-data";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { keepChallenge } from "./challenge";
import { KNOWN_PASSKEYS } from "./store";

/** What these questions read beside the session. */
export const PASSKEYS = { passkeys: KNOWN_PASSKEYS };

type Person = SessionDebtor<typeof PASSKEYS>;

/** What a browser is asked to make a passkey for this person. The name is what a link's page shows too. */
export async function askForNewPasskey({ debtor, now }: { debtor: Person; now: Date }) {
  refuseImpersonator(debtor);
  const { record, creditor, actor, read } = debtor;
  const options = await registrationOptions({
    userId: lookupHash("passkey-user", actor.debtorId),
    userName: `${maskedName(openProfile(record))} · ${creditor.name}`,
    siteName: creditor.name,
    known: read.passkeys,
  });
  await keepChallenge(options.challenge, { purpose: "add", sessionId: actor.sessionId }, now);
  return options;
}

/** What a browser is asked to confirm that it is still this person. */
export async function askForOwnPasskey({ debtor, now }: { debtor: Person; now: Date }) {
  refuseImpersonator(debtor);
  const options = await authenticationOptions(debtor.read.passkeys);
  const { sessionId } = debtor.actor;
  await keepChallenge(options.challenge, { purpose: "confirm", sessionId }, now);
  return options;
}

/** What a browser is asked at sign-in, where nobody is known yet. Errors: `too_many` (from one address). */
export async function askForAnyPasskey(input: {
  addressHash: Uint8Array;
  now: Date;
}): Promise<Result<Awaited<ReturnType<typeof authenticationOptions>>, "too_many">> {
  if (!(await isWithinLimit("passkeyByAddress", addressKey(input.addressHash)))) {
    return err("too_many");
  }
  const options = await authenticationOptions();
  await keepChallenge(options.challenge, { purpose: "sign_in", sessionId: null }, input.now);
  return ok(options);
}
