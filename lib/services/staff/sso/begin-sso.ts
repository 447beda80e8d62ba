import "server-only";
import { randomBytes } from "node:crypto";
import { sealSecret } from "@/lib/adapters/crypto/seal-secret";
import { authorisationUrl } from "@/lib/adapters/oidc/identity-provider";
import { addressKey, isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { err, ok, type Result } from "@/lib/domain/result";
import { returnPath } from "@/lib/domain/staff/return-path";
import { hashSecret } from "@/lib/services/session/current-session";
import { CALLBACK_URL, type StaffProvider } from "./provider";
import { keepAttempt } from "./store";

/** As long as signing in there with two factors takes. */
export const SSO_MINUTES_MAX = 10;

const secret = (): string => randomBytes(32).toString("base64url");

/**
 * Begins the way to the identity provider: where the browser goes, and what its cookie keeps, so that only this browser can
 * come back. Errors: `too_many` (from one network), `sso_failed` (the provider does not answer as one).
 */
export async function beginSso(input: {
  provider: StaffProvider;
  /** The page that was asked for. */
  next: string | null;
  addressHash: Uint8Array;
  now: Date;
}): Promise<Result<{ url: string; browserSecret: string }, "too_many" | "sso_failed">> {
  const { provider, next, addressHash, now } = input;
  if (!(await isWithinLimit("staffSsoByAddress", addressKey(addressHash)))) return err("too_many");
  const secrets = { state: secret(), nonce: secret(), verifier: secret() };
  const url = await authorisationUrl(provider, secrets, CALLBACK_URL);
  if (!url.ok) return err("sso_failed");
  const browserSecret = secret();
  const { state, ...kept } = secrets;
  await keepAttempt({
    ...{ stateHash: hashSecret(state), browserHash: hashSecret(browserSecret) },
    keptSealed: sealSecret(JSON.stringify({ ...kept, next: returnPath(next) })),
    expiresAt: new Date(now.getTime() + SSO_MINUTES_MAX * 60_000),
  });
  return ok({ url: url.value, browserSecret });
}
