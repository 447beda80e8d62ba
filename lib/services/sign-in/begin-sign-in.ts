import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { addressKey, isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { err, ok, type Result } from "@/lib/domain/result";
import { hashSecret } from "@/lib/services/session/current-session";
import { SIGN_IN_CODE_MINUTES } from "./limits";
import { readIdentifier } from "./read-identifier";
import type { SignInClaims } from "./sign-in-cookie";
import { insertSignIn } from "./store";

/**
 * Begins a way in by code for a reference, phone or e-mail. Whether it is anybody's must not be learnt: the answer is the
 * same, it takes one statement either way, and finding the contact and sending are a job's work.
 * Errors: `missing` (nothing typed), `too_many` (for what was typed, or from one address; also where it is nobody's).
 */
export async function beginSignIn(input: {
  typed: string;
  locale: string;
  addressHash: Uint8Array;
  now: Date;
}): Promise<Result<SignInClaims, "missing" | "too_many">> {
  const { locale, addressHash, now } = input;
  const identifier = readIdentifier(input.typed);
  if (!identifier) return err("missing");
  const { phoneHash, emailHash, references } = identifier;
  const typed = phoneHash ?? emailHash ?? lookupHash("sign-in", references.at(-1) ?? "");
  const isWithin = await Promise.all([
    isWithinLimit("signInByAddress", addressKey(addressHash)),
    isWithinLimit("signInByContact", Buffer.from(typed).toString("base64url")),
  ]);
  if (isWithin.includes(false)) return err("too_many");
  const claims = { signInId: randomUUID(), secret: randomBytes(32).toString("base64url") };
  await insertSignIn({
    ...{ id: claims.signInId, secretHash: hashSecret(claims.secret), locale, createdAt: now },
    expiresAt: new Date(now.getTime() + SIGN_IN_CODE_MINUTES * 60_000),
    ...identifier,
  });
  return ok(claims);
}
