import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import type { MessageChannel } from "@/lib/services/message/content";
import { type QueueMessageError, queueMessageFor } from "@/lib/services/message/queue-message";
import { ADDRESSEE } from "@/lib/services/message/store";
import { carriedLink } from "./carried-link";

/**
 * Makes a personal link and queues the message that carries it.
 *
 * Errors: `no_contact`, `outreach_stopped` (see queue-message.ts); then no link is made either.
 */
export async function sendPaymentLink(input: {
  debtorId: string;
  purpose: "invitation" | "renewal";
  /** Without it: SMS where there is a phone number, else e-mail. */
  channel?: MessageChannel;
  /** Somebody waits for it now (the demo's visitor): contact hours and caps do not hold it back. */
  isAwaited?: boolean;
  now: Date;
}): Promise<Result<{ linkId: string; url: string }, QueueMessageError>> {
  const { debtorId, purpose, channel, isAwaited = false, now } = input;
  const debtor = await readDebtor(debtorId, ADDRESSEE);
  const { url, link } = carriedLink(debtor.creditor, purpose, now);
  const queued = await queueMessageFor(debtor, {
    ...{ kind: purpose, url, link, isAwaited, now },
    ...(channel ? { channel } : {}),
  });
  return queued.ok ? ok({ linkId: link.id, url }) : queued;
}
