import "server-only";
import { randomUUID } from "node:crypto";
import { createLinkToken, hashLinkToken } from "@/lib/adapters/crypto/link-token";
import { env } from "@/lib/adapters/env/env";
import type { LinkPurpose } from "@/lib/domain/link/destination";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import type { CarriedLink } from "@/lib/services/message/store";

const DAY_MS = 86_400_000;

/**
 * A personal link for a message to carry; queueMessage writes it with the message. The address comes from the
 * configuration, never from a request; only the token's hash is kept, so that the URL exists nowhere else.
 */
export function carriedLink(
  { policy }: Pick<CreditorView, "policy">,
  purpose: LinkPurpose,
  now: Date,
): { url: string; link: CarriedLink } {
  const token = createLinkToken();
  return {
    url: `${env.APP_URL}/l/${token}`,
    link: {
      ...{ id: randomUUID(), purpose, tokenHash: hashLinkToken(token) },
      expiresAt: new Date(now.getTime() + policy.linkLifetimeDays * DAY_MS),
    },
  };
}
