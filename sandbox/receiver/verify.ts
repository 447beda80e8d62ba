// Checks a delivery as a careful creditor would (https://www.standardwebhooks.com), on the sandbox's clock.
import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { Webhook } from "standardwebhooks";

const ageMaxMs = 5 * 60 * 1000;

type VerificationFailure = "headers_missing" | "signature_wrong" | "timestamp_too_far";

/**
 * Null when the signature is right and the delivery recent, else what is wrong. `Webhook.verify` is not used because it
 * compares the timestamp with the machine's clock, and the demo's world may be weeks ahead of it.
 */
export function findVerificationFailure(delivery: {
  secret: string;
  body: string;
  headers: IncomingHttpHeaders;
  now: Date;
}): VerificationFailure | null {
  const id = delivery.headers["webhook-id"];
  const timestamp = delivery.headers["webhook-timestamp"];
  const signatures = delivery.headers["webhook-signature"];
  if (typeof id !== "string" || typeof timestamp !== "string" || typeof signatures !== "string") {
    return "headers_missing";
  }
  if (!/^\d{1,12}$/.test(timestamp)) return "headers_missing";
  const signedAt = new Date(Number(timestamp) * 1000);
  const expected = new Webhook(delivery.secret).sign(id, signedAt, delivery.body);
  if (!signatures.split(" ").some((given) => isSame(given, expected))) return "signature_wrong";
  const ageMs = Math.abs(delivery.now.getTime() - signedAt.getTime());
  return ageMs > ageMaxMs ? "timestamp_too_far" : null;
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
