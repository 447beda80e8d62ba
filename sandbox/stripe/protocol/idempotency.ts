// Idempotency keys as docs.stripe.com/api/idempotent_requests describes them: replay, conflict, in flight.
import { createHash } from "node:crypto";
import type { Account } from "@/sandbox/stripe/account/account";
import { isRemembered } from "@/sandbox/stripe/account/account-state";
import type { Answer } from "./exchange";
import { StripeFault } from "./stripe-fault";

const keyLengthMax = 255;

const inFlight = new WeakMap<Account, Set<string>>();

/**
 * Runs the request once for its key. Replays the stored answer to the same request; refuses another request
 * with the key (400) and a second one while the first runs (409).
 */
export async function once(
  account: Account,
  key: string,
  request: string,
  run: () => Promise<Answer>,
): Promise<Answer> {
  if (key.length > keyLengthMax)
    throw conflict(400, "Idempotency keys hold 255 characters at most.");
  const fingerprint = createHash("sha256").update(request).digest("hex");
  const running = inFlight.get(account) ?? new Set();
  inFlight.set(account, running);
  if (running.has(key)) throw conflict(409, inFlightMessage(key));
  const stored = account.state.answers.get(key);
  if (stored !== undefined && isRemembered(stored)) {
    if (stored.fingerprint !== fingerprint) throw conflict(400, conflictMessage(key));
    return { ...stored, headers: { "idempotent-replayed": "true" } };
  }
  running.add(key);
  try {
    const answer = await run();
    // Refused before it began (bad parameters, unknown object): Stripe keeps nothing and lets the key be used again.
    if (answer.status === 200 || answer.status === 402) {
      const { status, body } = answer;
      account.state.answers.put({ id: key, fingerprint, storedAtMs: Date.now(), status, body });
      account.changed();
    }
    return answer;
  } finally {
    running.delete(key);
  }
}

function conflict(status: number, message: string): StripeFault {
  const code = status === 409 ? { code: "idempotency_key_in_use" } : {};
  return new StripeFault(status, { type: "idempotency_error", message, ...code });
}

function conflictMessage(key: string): string {
  return `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
}

function inFlightMessage(key: string): string {
  return `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`;
}
