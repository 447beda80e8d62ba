import "server-only";
import { addressKey, isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { findLink } from "./find-link";
import { sendPaymentLink } from "./send-payment-link";

/**
 * Sends a fresh link to the contact on file, by the channel of the old one. Answers nothing:
 * whether the link exists, has expired or was revoked must not be learnt from it.
 */
export async function requestNewLink(input: {
  token: string;
  addressHash: Uint8Array;
  now: Date;
}): Promise<void> {
  const address = addressKey(input.addressHash);
  if (!(await isWithinLimit("newLinkByAddress", address))) return;
  const link = await findLink(input.token);
  // A person who said "this isn't me" must hear nothing more.
  if (!link || link.debtor.outreachStoppedAt !== null || link.lockedAt !== null) return;
  if (!(await isWithinLimit("newLinkByLink", link.id))) return;
  await sendPaymentLink({
    debtorId: link.debtorId,
    channel: link.channel === "email" ? "email" : "sms",
    purpose: "renewal",
    now: input.now,
  });
}
