import "server-only";
import { randomUUID } from "node:crypto";
import { createLinkToken, hashLinkToken } from "@/lib/adapters/crypto/link-token";
import { env } from "@/lib/adapters/env/env";
import { ok, type Result } from "@/lib/domain/result";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import type { MessageChannel } from "@/lib/services/message/content";
import { type QueueMessageError, queueMessageFor } from "@/lib/services/message/queue-message";
import { ADDRESSEE } from "@/lib/services/message/store";

const DAY_MS = 86_400_000;

/**
 * Makes a personal link and queues the message that carries it. The address comes from the configuration,
 * never from a request; only the token's hash is kept, so the answered URL exists nowhere else.
 *
 * Errors: `no_contact`, `outreach_stopped` (see queue-message.ts); then no link is made either.
 */
export async function sendPaymentLink(input: {
  debtorId: string;
  purpose: "invitation" | "renewal";
  /** Without it: SMS where there is a phone number, else e-mail. */
  channel?: MessageChannel;
  now: Date;
}): Promise<Result<{ linkId: string; url: string }, QueueMessageError>> {
  const { debtorId, purpose, channel, now } = input;
  const debtor = await readDebtor(debtorId, ADDRESSEE);
  const token = createLinkToken();
  const url = `${env.APP_URL}/l/${token}`;
  const linkId = randomUUID();
  const { linkLifetimeDays } = debtor.creditor.policy;
  const queued = await queueMessageFor(debtor, {
    ...{ kind: purpose, url, now },
    ...(channel ? { channel } : {}),
    link: {
      ...{ id: linkId, purpose, tokenHash: hashLinkToken(token) },
      expiresAt: new Date(now.getTime() + linkLifetimeDays * DAY_MS),
    },
  });
  return queued.ok ? ok({ linkId, url }) : queued;
}
