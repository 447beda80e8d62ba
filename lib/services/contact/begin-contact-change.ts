import "server-only";
import { randomUUID } from "node:crypto";
import { randomCode } from "@/lib/adapters/crypto/random-code";
import { isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { isFreshlyElevated } from "@/lib/domain/identity/elevation";
import { err, ok, type Result } from "@/lib/domain/result";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import { CODE_DIGITS, CODE_MINUTES, codeHash } from "@/lib/services/identity/send-code";
import { queueMessage } from "@/lib/services/message/queue-message";
import { createCode } from "@/lib/services/one-time-code/store";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { type ContactKind, readContact } from "./read-contact";

export type BeginContactChangeError =
  | "code_needed"
  | "phone_invalid"
  | "email_invalid"
  | "too_many"
  | "outreach_stopped";

/**
 * Sends a code to a new contact; nothing is changed before it comes back. Who asks has just confirmed a code or passkey.
 * Errors: `code_needed`, `phone_invalid`, `email_invalid`, `too_many` (4 codes an hour), `outreach_stopped`.
 */
export async function beginContactChange(input: {
  debtor: SessionDebtor;
  kind: ContactKind;
  typed: string;
  now: Date;
}): Promise<Result<null, BeginContactChangeError>> {
  refuseImpersonator(input.debtor);
  const { debtor, kind, typed, now } = input;
  const { debtorId, sessionId } = debtor.actor;
  if (!isFreshlyElevated(debtor.elevatedAt, now)) return err("code_needed");
  const contact = readContact(kind, typed, debtor.record.creditor.country);
  if (!contact.ok) return contact;
  if (!(await isWithinLimit("codeByDebtor", debtorId))) return err("too_many");
  const code = randomCode(CODE_DIGITS);
  await createCode({
    ...{ id: randomUUID(), debtorId, sessionId, codeHash: codeHash(sessionId, code) },
    contactSealed: sealForDebtor(debtor.record, contact.value),
    createdAt: now,
    expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
  });
  const queued = await queueMessage({
    ...{ debtorId, kind: "one_time_code", code, now },
    ...{ channel: kind === "phone" ? "sms" : "email", contact: contact.value },
  });
  return queued.ok ? ok(null) : err("outreach_stopped");
}
