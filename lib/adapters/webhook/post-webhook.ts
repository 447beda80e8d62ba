import "server-only";
import { Webhook } from "standardwebhooks";
import { now } from "@/lib/adapters/clock/clock";

const TIMEOUT_MS = 15_000;

/**
 * Posts an event as Standard Webhooks ask: id, timestamp and signature in the headers. Throws unless the
 * receiver answers 2xx; redirects are not followed, since the signature was made for this address.
 */
export async function postWebhook(event: {
  url: string;
  /** "whsec_…" as agreed with the receiver. */
  secret: string;
  id: string;
  payload: unknown;
}): Promise<void> {
  const body = JSON.stringify(event.payload);
  const sentAt = now();
  const response = await fetch(event.url, {
    method: "POST",
    redirect: "manual",
    headers: {
      "content-type": "application/json",
      "webhook-id": event.id,
      "webhook-timestamp": Math.floor(sentAt.getTime() / 1000).toString(),
      "webhook-signature": new Webhook(event.secret).sign(event.id, sentAt, body),
    },
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the creditor's receiver answered ${response.status}`);
}
