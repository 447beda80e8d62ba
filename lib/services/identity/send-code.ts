import "server-only";
import { randomUUID } from "node:crypto";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { randomCode } from "@/lib/adapters/crypto/random-code";
import { isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { queueMessage } from "@/lib/services/message/queue-message";
import { createCode } from "@/lib/services/one-time-code/store";
import { getCodeContact } from "./get-code-contact";

export const CODE_DIGITS = 6;
export const CODE_MINUTES = 10;

/** Binds a code to its session, so that it confirms nothing elsewhere. */
export const codeHash = (sessionId: string, code: string) =>
  lookupHash("one-time-code", `${sessionId} ${code}`);

/**
 * Sends a one-time code to the phone on file, else the e-mail: relatives know a birth date, not
 * what arrives there. An earlier code of the session stops working.
 * Errors: `too_many` (4 an hour), `no_contact`.
 */
export async function sendCode(input: {
  debtor: ActingDebtor;
  now: Date;
}): Promise<Result<null, "too_many" | "no_contact">> {
  refuseImpersonator(input.debtor);
  const { debtor, now } = input;
  const { actor } = debtor;
  const contact = getCodeContact(debtor.record);
  if (!contact) return err("no_contact");
  if (!(await isWithinLimit("codeByDebtor", actor.debtorId))) return err("too_many");
  const code = randomCode(CODE_DIGITS);
  await createCode({
    id: randomUUID(),
    debtorId: actor.debtorId,
    sessionId: actor.sessionId,
    codeHash: codeHash(actor.sessionId, code),
    contactSealed: null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
  });
  const { channel } = contact;
  await queueMessage({ debtorId: actor.debtorId, channel, kind: "one_time_code", code, now });
  return ok(null);
}
