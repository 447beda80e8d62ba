import "server-only";
import { randomUUID } from "node:crypto";
import { createLinkToken, hashLinkToken } from "@/lib/adapters/crypto/link-token";
import { env } from "@/lib/adapters/env/env";
import { creditorPolicySchema } from "@/lib/domain/creditor/policy";
import { ok, type Result } from "@/lib/domain/result";
import type { MessageChannel } from "@/lib/services/message/content";
import { type QueueMessageError, queueMessage } from "@/lib/services/message/queue-message";
import { createLink, findPolicyOfDebtor } from "./store";

const DAY_MS = 86_400_000;

/**
 * Makes a personal link and queues the message that carries it. The address comes from the configuration,
 * never from a request; only the token's hash is kept, so the answered URL exists nowhere else.
 *
 * Errors: `no_contact`, `outreach_stopped` (see queueMessage); then no link is made either.
 */
export async function sendPaymentLink(input: {
  debtorId: string;
  purpose: "invitation" | "renewal";
  /** Without it: SMS where there is a phone number, else e-mail. */
  channel?: MessageChannel;
  now: Date;
}): Promise<Result<{ linkId: string; url: string }, QueueMessageError>> {
  const { debtorId, purpose, channel, now } = input;
  const policy = creditorPolicySchema.parse(await findPolicyOfDebtor(debtorId));
  const token = createLinkToken();
  const url = `${env.APP_URL}/l/${token}`;
  const linkId = randomUUID();
  const queued = await queueMessage({
    ...{ kind: purpose, url, debtorId, now },
    ...(channel ? { channel } : {}),
    alongside: (tx, usedChannel) =>
      createLink(tx, {
        ...{ id: linkId, debtorId, purpose, channel: usedChannel, createdAt: now },
        tokenHash: hashLinkToken(token),
        expiresAt: new Date(now.getTime() + policy.linkLifetimeDays * DAY_MS),
      }),
  });
  return queued.ok ? ok({ linkId, url }) : queued;
}
