import "server-only";
import { verifyRegistration } from "@/lib/adapters/webauthn/registration";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { isFreshlyElevated } from "@/lib/domain/identity/elevation";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { type Enrolled, enrolDevice } from "@/lib/services/device/enrol-device";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { askedNow } from "./challenge";
import { parseAnswer } from "./parse-answer";
import { insertPasskey } from "./store";

export type AddPasskeyError = "code_needed" | "refused";

/**
 * Keeps a passkey that the person made on this device, which is enrolled with it. Who has only answered what relatives know
 * must not get a key to the file: a code (or another passkey) comes first.
 * Errors: `code_needed`, `refused` (not what was asked, asked too long ago, or known already).
 */
export async function addPasskey(input: {
  debtor: SessionDebtor;
  answer: string;
  userAgent: string;
  now: Date;
}): Promise<Result<Enrolled, AddPasskeyError>> {
  refuseImpersonator(input.debtor);
  const { debtor, userAgent, now } = input;
  const { actor } = debtor;
  if (!isFreshlyElevated(debtor.elevatedAt, now)) return err("code_needed");
  const asked = { purpose: "add" as const, sessionId: actor.sessionId };
  const made = await verifyRegistration(parseAnswer(input.answer), askedNow(asked, now));
  if (!made) return err("refused");
  const enrolled = await enrolDevice({ debtor, userAgent, now });
  const { deviceId } = enrolled;
  const audit = auditRow({ actor, action: "passkey.added", details: { deviceId }, now });
  const passkey = { ...made, deviceId, debtorId: actor.debtorId, createdAt: now };
  return (await insertPasskey(passkey, audit)) ? ok(enrolled) : err("refused");
}
