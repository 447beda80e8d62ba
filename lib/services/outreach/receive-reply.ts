import "server-only";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { log } from "@/lib/adapters/log/log";
import { isFromGateway } from "@/lib/adapters/sms/verify-inbound";
import { wishOfReply } from "@/lib/domain/outreach/stop-word";
import { err, ok, type Result } from "@/lib/domain/result";
import { keepSms } from "@/lib/services/conversation/keep-sms";
import { changeContact } from "./change-contact";
import { findLastWrittenTo, findOwnersOfPhone } from "./store";

/** E.164, as gateways write a sender. */
const PHONE = /^\+[1-9]\d{6,14}$/;

/**
 * An SMS that somebody answered, as the gateway posts it: a STOP or START is heard for everybody who has this telephone on
 * file with the creditor, or with all creditors where the address names none (they share the sender). Anything else becomes a
 * message in the conversation of whom we last wrote to by SMS at that number. Nothing of it is logged.
 * Errors: `signature_invalid`.
 */
export async function receiveReply(input: {
  path: string;
  creditorSlug: string | null;
  form: URLSearchParams;
  signature: string;
  now: Date;
}): Promise<Result<null, "signature_invalid">> {
  const { path, creditorSlug, form, signature, now } = input;
  if (!isFromGateway(path, form, signature)) {
    log.warn({ creditor: creditorSlug, reason: "signature_invalid" }, "SMS reply refused");
    return err("signature_invalid");
  }
  const wish = wishOfReply(form.get("Body") ?? "");
  const phone = form.get("From") ?? "";
  if (!PHONE.test(phone)) return ok(null);
  if (!wish) {
    await keepWords(phone, creditorSlug, form, now);
    return ok(null);
  }
  for (const owner of await findOwnersOfPhone(lookupHash("phone", phone), creditorSlug)) {
    const actor = { kind: "system", job: "receive-reply" } as const;
    await changeContact({ owner, channel: "sms", wish, source: "sms_reply", actor, now });
  }
  return ok(null);
}

/** A shared telephone answers the message that it got last. */
async function keepWords(
  phone: string,
  creditorSlug: string | null,
  form: URLSearchParams,
  now: Date,
): Promise<void> {
  const messageSid = form.get("MessageSid");
  const debtorId = await findLastWrittenTo(lookupHash("phone", phone), creditorSlug);
  if (!debtorId || !messageSid) return;
  await keepSms({ debtorId, text: form.get("Body") ?? "", messageSid, now });
}
