import "server-only";
import { readPasskeyAnswer, verifyAuthentication } from "@/lib/adapters/webauthn/authentication";
import type { Actor } from "@/lib/domain/actor/actor";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { type Asked, askedNow } from "./challenge";
import { parseAnswer } from "./parse-answer";
import { findPasskey, notePasskeyUse, revokePasskey } from "./store";

export type PasskeyRefusal = "refused" | "stopped";

/** Whose passkey answered. */
export type PasskeyOwner = { debtorId: string; creditorId: string; locale: string };

/**
 * Takes one answer to what was asked: whose passkey it is, and its use noted. One whose counter does not grow has been
 * copied: it opens nothing from then on. Errors: `refused` (unknown, revoked, not what was asked, or not this person's),
 * `stopped` (copied).
 */
export async function checkPasskey(input: {
  answer: string;
  asked: Asked;
  /** In a session: only this person's passkey counts. */
  debtorId?: string;
  now: Date;
}): Promise<Result<PasskeyOwner, PasskeyRefusal>> {
  const { asked, now } = input;
  const answer = readPasskeyAnswer(parseAnswer(input.answer));
  const passkey = answer && (await findPasskey(answer.id));
  if (!answer || !passkey) return err("refused");
  const signed = await verifyAuthentication(answer, passkey.publicKey, askedNow(asked, now));
  const isTheirs = input.debtorId === undefined || input.debtorId === passkey.debtorId;
  if (!signed || !isTheirs) return err("refused");
  const { credentialId, debtorId, creditorId, locale } = passkey;
  const { sessionId } = asked;
  const actor: Actor = sessionId
    ? { kind: "debtor", debtorId, creditorId, sessionId }
    : { kind: "system", job: "sign-in" };
  const about = { actor, creditorId, debtorId, now };
  const used = auditRow({ ...about, action: "passkey.used", details: { for: asked.purpose } });
  const use = { credentialId, counter: signed.counter, sessionId, now };
  if (await notePasskeyUse(use, used)) return ok({ debtorId, creditorId, locale });
  await revokePasskey(credentialId, now, auditRow({ ...about, action: "passkey.stopped" }));
  return err("stopped");
}
