import "server-only";
import webPush from "web-push";
import { env } from "@/lib/adapters/env/env";
import { isPushEndpoint } from "./push-endpoint";

const TIMEOUT_MS = 10_000;
/** A reminder that could not be delivered for a day is none any more. */
const LIFETIME_SECONDS = 86_400;

/** The public half of our key, by which a browser subscribes; null where push is not configured. */
export const pushPublicKey = (): string | null => env.VAPID_PUBLIC_KEY ?? null;

/** As a browser gives it (PushSubscription.toJSON). */
type PushTarget = { endpoint: string; keys: { p256dh: string; auth: string } };

/**
 * Sends one notification, encrypted for its device (RFC 8291) and signed with our key (RFC 8292). gone: the device will
 * never take another one. Throws where it may be taken later. What the service says is not repeated: it names the device.
 */
export async function sendPush(target: PushTarget, payload: string): Promise<"sent" | "gone"> {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env;
  // Kept while push was configured in another way.
  if (!(publicKey && privateKey && isPushEndpoint(target.endpoint))) return "gone";
  const address = /<([^>]+)>/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM;
  const { endpoint, method, headers, body } = webPush.generateRequestDetails(target, payload, {
    vapidDetails: { subject: `mailto:${address}`, publicKey, privateKey },
    ...{ TTL: LIFETIME_SECONDS, urgency: "normal", contentEncoding: "aes128gcm" },
  });
  const response = await fetch(endpoint, {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
    body: new Uint8Array(body ?? []),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (response.ok) return "sent";
  if (response.status === 404 || response.status === 410) return "gone";
  throw new Error(`the push service answered ${response.status}`);
}
