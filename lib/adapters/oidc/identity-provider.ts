import "server-only";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from "openid-client";
import { z } from "zod";
import { describeError, log } from "@/lib/adapters/log/log";
import { err, ok, type Result } from "@/lib/domain/result";

/** An identity provider (OpenID Connect Core 1.0) where we are registered as a confidential client. */
export type IdentityProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Plain HTTP: only a demo or a test. */
  isPlain: boolean;
};

/** What one attempt is bound to: the answer must repeat `state`, the token `nonce`, and the code is ours by `verifier`. */
export type SsoSecrets = { state: string; nonce: string; verifier: string };

/** Who signed in there, and how, by a token whose signature, issuer, audience, time and nonce were checked. */
export type IdentityClaims = {
  issuer: string;
  subject: string;
  email: string | null;
  isEmailVerified: boolean;
  amr: string[];
  acr: string | null;
};

const TIMEOUT_SECONDS = 10;

const known = new Map<string, Promise<Configuration>>();

/** The provider as it describes itself; asked once, and again after a failure. Its description must name its own issuer. */
function configurationOf(provider: IdentityProvider): Promise<Configuration> {
  const key = JSON.stringify(provider);
  const found = known.get(key) ?? discover(provider);
  known.set(key, found);
  found.catch(() => known.delete(key));
  return found;
}

function discover({ issuer, clientId, clientSecret, isPlain }: IdentityProvider) {
  return discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: TIMEOUT_SECONDS,
    // The token's signature is checked although it comes straight from the provider: a proxy in between cannot make one.
    execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
  });
}

/** Where a browser goes to sign in there. Error: `failed` (it does not answer, or not as a provider). */
export async function authorisationUrl(
  provider: IdentityProvider,
  { state, nonce, verifier }: SsoSecrets,
  redirectUri: string,
): Promise<Result<string, "failed">> {
  try {
    const url = buildAuthorizationUrl(await configurationOf(provider), {
      ...{ response_type: "code", redirect_uri: redirectUri, scope: "openid email", state, nonce },
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    });
    return ok(url.href);
  } catch (error) {
    return refuse(error);
  }
}

const tokenSchema = z.object({
  ...{ iss: z.string(), sub: z.string().min(1) },
  amr: z.array(z.string()).catch([]),
  acr: z.string().nullable().catch(null),
});
const emailSchema = z.object({
  email: z.string().nullable().catch(null),
  email_verified: z.boolean().catch(false),
});

/**
 * Redeems what a browser brought back to `currentUrl`. Errors: `cancelled` (they said no there), `failed` (anything that is
 * not what was asked: another state, nonce, issuer, audience or signature, a code that was used, or no answer).
 */
export async function redeemCode(
  provider: IdentityProvider,
  secrets: SsoSecrets,
  currentUrl: URL,
): Promise<Result<IdentityClaims, "cancelled" | "failed">> {
  if (currentUrl.searchParams.get("error") === "access_denied") return err("cancelled");
  try {
    const configuration = await configurationOf(provider);
    const tokens = await authorizationCodeGrant(configuration, currentUrl, {
      ...{ expectedState: secrets.state, expectedNonce: secrets.nonce },
      ...{ pkceCodeVerifier: secrets.verifier, idTokenExpected: true },
    });
    const claims = tokens.claims();
    const { iss: issuer, sub: subject, amr, acr } = tokenSchema.parse(claims);
    // Many providers say the e-mail only when they are asked for it with the access token.
    const person = claims?.email
      ? claims
      : await fetchUserInfo(configuration, tokens.access_token, subject);
    const { email, email_verified: isEmailVerified } = emailSchema.parse(person);
    return ok({ issuer, subject, email, isEmailVerified, amr, acr });
  } catch (error) {
    return refuse(error);
  }
}

/** Its kind only: messages may quote tokens. */
function refuse(error: unknown): Result<never, "failed"> {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  log.warn({ ...describeError(error), code }, "identity provider refused");
  return err("failed");
}
