import "server-only";
import { createHash } from "node:crypto";
import Stripe from "stripe";
import { env } from "@/lib/adapters/env/env";
import type { StripeAccount } from "./account";

/** Somebody is looking at a page meanwhile: after two tries it says that it will ask again. */
const TIMEOUT_MS = 8_000;
const RETRIES_MAX = 1;

const clients = new Map<string, Stripe>();

/** Host, port and protocol of STRIPE_API_URL in the SDK's terms; nothing where Stripe itself is meant. */
function addressOf(url: string | undefined) {
  if (url === undefined) return {};
  const { hostname, port, protocol } = new URL(url);
  const isSecure = protocol === "https:";
  return {
    host: hostname,
    port: port || (isSecure ? "443" : "80"),
    protocol: isSecure ? ("https" as const) : ("http" as const),
  };
}

/** The SDK for one account, made once: it keeps connections open. */
export function stripeClient(account: StripeAccount): Stripe {
  const name = createHash("sha256")
    .update(`${account.secretKey}\n${account.connectedAccountId ?? ""}`)
    .digest("base64");
  const known = clients.get(name);
  if (known) return known;
  const client = new Stripe(account.secretKey, {
    ...addressOf(env.STRIPE_API_URL),
    ...(account.connectedAccountId ? { stripeAccount: account.connectedAccountId } : {}),
    timeout: TIMEOUT_MS,
    maxNetworkRetries: RETRIES_MAX,
    telemetry: false,
  });
  clients.set(name, client);
  return client;
}
