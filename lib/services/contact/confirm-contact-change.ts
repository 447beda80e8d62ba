import "server-only";
import { timingSafeEqual } from "node:crypto";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { isFreshlyElevated } from "@/lib/domain/identity/elevation";
import { normaliseDigits } from "@/lib/domain/identity/normalise";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { emailHash, phoneHash } from "@/lib/services/debtor/contact-hash";
import {
  type DebtorProfile,
  openForDebtor,
  openProfile,
  sealForDebtor,
} from "@/lib/services/debtor/personal-data";
import { CODE_ATTEMPTS_MAX, CODE_SHAPE } from "@/lib/services/identity/confirm-code";
import { codeHash } from "@/lib/services/identity/send-code";
import { queueMessage } from "@/lib/services/message/queue-message";
import { takeCodeAttempt } from "@/lib/services/one-time-code/store";
import { outboxRow } from "@/lib/services/outbox/store";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { type ContactKind, type NewContact, newContactSchema } from "./read-contact";
import { saveContact } from "./store";

export type ConfirmContactError = "code_needed" | "missing" | "incorrect" | "expired" | "conflict";

/**
 * The code that was sent to a new contact: it takes the old one's place, in the profile and in what people are found by.
 * The old contact is told before it is forgotten: a false alarm is better than a theft that nobody hears of.
 * Errors: `code_needed`, `missing` (not six digits, costs no attempt), `incorrect`, `expired` (10 minutes, 5 tries),
 * `conflict` (changed elsewhere meanwhile).
 */
export async function confirmContactChange(input: {
  debtor: SessionDebtor;
  code: string;
  now: Date;
}): Promise<Result<ContactKind, ConfirmContactError>> {
  refuseImpersonator(input.debtor);
  const { debtor, now } = input;
  const { sessionId } = debtor.actor;
  if (!isFreshlyElevated(debtor.elevatedAt, now)) return err("code_needed");
  const typed = normaliseDigits(input.code);
  if (!CODE_SHAPE.test(typed)) return err("missing");
  const code = await takeCodeAttempt(sessionId, "contact", CODE_ATTEMPTS_MAX, now);
  if (!code?.contactSealed) return err("expired");
  if (!timingSafeEqual(codeHash(sessionId, typed), code.codeHash)) return err("incorrect");
  const contact = openForDebtor(debtor.record, code.contactSealed, newContactSchema);
  return change({ debtor, codeId: code.id, contact, now });
}

async function change(input: {
  debtor: SessionDebtor;
  codeId: string;
  contact: NewContact;
  now: Date;
}): Promise<Result<ContactKind, "conflict">> {
  const { debtor, codeId, contact, now } = input;
  const { actor, record, creditor } = debtor;
  const { debtorId, creditorId } = actor;
  const kind = "phone" in contact ? "phone" : "email";
  const before = openProfile(record);
  await tellOldContact(before, { kind, debtorId, codeId, now });
  const profile: DebtorProfile = { ...before, ...contact };
  const isSaved = await saveContact({
    ...{ debtorId, codeId, now, profileBefore: record.profileSealed },
    profileSealed: sealForDebtor(record, profile),
    phoneHash: profile.phone ? phoneHash(profile.phone) : null,
    emailHash: profile.email ? emailHash(profile.email) : null,
    audit: auditRow({ actor, action: "contact.changed", details: { kind }, now }),
    outbox: outboxRow({
      ...{ creditorId, creditorSlug: creditor.slug, now },
      ...{ type: "contact.changed", data: { id: debtorId, kind } },
    }),
  });
  return isSaved ? ok(kind) : err("conflict");
}

/** By the contact that goes, where there was one. */
async function tellOldContact(
  before: DebtorProfile,
  about: { kind: ContactKind; debtorId: string; codeId: string; now: Date },
): Promise<void> {
  const { kind, debtorId, codeId, now } = about;
  if (!before[kind]) return;
  const channel = kind === "phone" ? "sms" : "email";
  const key = `contact-changed:${codeId}`;
  await queueMessage({ debtorId, kind: "contact_changed", channel, key, now });
}
