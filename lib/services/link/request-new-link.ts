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
  // Both at once: neither needs to know of the other.
  const [isWithin, link] = await Promise.all([
    isWithinLimit("newLinkByAddress", address),
    findLink(input.token),
  ]);
  if (!isWithin) return;
  // A person who said "this isn't me" must hear nothing more.
  if (!link || link.outreachStoppedAt !== null || link.lockedAt !== null) return;
  if (!(await isWithinLimit("newLinkByLink", link.id))) return;
  await sendPaymentLink({
    debtorId: link.debtorId,
    channel: link.channel === "email" ? "email" : "sms",
    purpose: "renewal",
    now: input.now,
  });
}
