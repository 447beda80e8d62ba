import "server-only";
import { z } from "zod";
import { openSecret } from "@/lib/adapters/crypto/seal-secret";
import { log } from "@/lib/adapters/log/log";
import { type IdentityClaims, redeemCode } from "@/lib/adapters/oidc/identity-provider";
import { err, ok, type Result } from "@/lib/domain/result";
import { saysTwoFactors } from "@/lib/domain/staff/sso-factors";
import { hashSecret } from "@/lib/services/session/current-session";
import { finishSignIn } from "@/lib/services/staff/finish-sign-in";
import type { StaffClaims } from "@/lib/services/staff/session-cookie";
import type { CompanyIdentity } from "@/lib/services/staff/session-store";
import { startStaffSession } from "@/lib/services/staff/start-session";
import { CALLBACK_URL, type StaffProvider } from "./provider";
import { type SsoMemberRow, takeAttempt } from "./store";
import { whoIsMeant } from "./who-is-meant";

export type SsoError =
  | ("sso_expired" | "sso_cancelled" | "sso_failed" | "sso_refused")
  | "sso_no_second_factor";

/** A session, and where its owner goes on: to the page that they asked for, or first to the second factor. */
type Arrived = { claims: StaffClaims; isSignedIn: boolean; next: string };

const keptSchema = z.object({ nonce: z.string(), verifier: z.string(), next: z.string() });

/**
 * Takes up what a browser brings back from the identity provider. Where the provider does not say that it saw two factors,
 * the session is only begun, and ours is asked. Errors: `sso_expired` (begun elsewhere, too long ago, or used before),
 * `sso_cancelled`, `sso_failed` (not what was asked), `sso_refused` (nobody who may come in by its word),
 * `sso_no_second_factor` (the invitation was never taken up, so there is nothing to ask).
 */
export async function finishSso(input: {
  provider: StaffProvider;
  /** The query of the address that the browser came back to. */
  search: string;
  /** Of the browser's cookie. */
  browserSecret: string;
  userAgent: string;
  addressHash: Uint8Array<ArrayBuffer>;
  now: Date;
}): Promise<Result<Arrived, SsoError>> {
  const { provider, search, browserSecret, now } = input;
  const currentUrl = new URL(`${CALLBACK_URL}${search}`);
  const state = currentUrl.searchParams.get("state") ?? "";
  const own = { stateHash: hashSecret(state), browserHash: hashSecret(browserSecret) };
  const sealed = await takeAttempt(own, now);
  if (!sealed) return err("sso_expired");
  const { next, ...kept } = keptSchema.parse(JSON.parse(openSecret(sealed)));
  const redeemed = await redeemCode(provider, { state, ...kept }, currentUrl);
  if (!redeemed.ok) return err(redeemed.error === "cancelled" ? "sso_cancelled" : "sso_failed");
  const meant = await whoIsMeant(provider, redeemed.value);
  if (meant.ok) return arrive({ ...input, claims: redeemed.value, ...meant.value, next });
  log.warn({ reason: meant.error }, "single sign-on refused");
  return err("sso_refused");
}

async function arrive(input: {
  claims: IdentityClaims;
  member: SsoMemberRow;
  identity: CompanyIdentity | null;
  next: string;
  userAgent: string;
  addressHash: Uint8Array<ArrayBuffer>;
  now: Date;
}): Promise<Result<Arrived, SsoError>> {
  const { claims, member, next, now } = input;
  const hasShownTwo = saysTwoFactors(claims);
  const canBeAsked = member.totpConfirmedAt !== null || member.hasPasskey;
  if (!(hasShownTwo || canBeAsked)) return err("sso_no_second_factor");
  const begun = await startStaffSession(input);
  if (!hasShownTwo) return ok({ claims: begun, isSignedIn: false, next });
  const person = { ...member, staffId: member.id };
  const { sessionId } = begun;
  const signedIn = await finishSignIn({ sessionId, member: person, factor: "sso", now });
  return signedIn ? ok({ claims: signedIn, isSignedIn: true, next }) : err("sso_failed");
}
