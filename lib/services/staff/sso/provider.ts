import "server-only";
import { env } from "@/lib/adapters/env/env";
import type { IdentityProvider } from "@/lib/adapters/oidc/identity-provider";

/** A provider with the creditors whose colleagues it vouches for: nobody else comes in by its word. */
export type StaffProvider = IdentityProvider & { creditors: readonly string[] };

/** The one that the installation names, or null where it names none. All its variables are there, or none (adapters/env). */
export function staffProvider(): StaffProvider | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_CREDITORS: creditors,
  } = env;
  if (!(issuer && clientId && clientSecret && creditors)) return null;
  return { issuer, clientId, clientSecret, creditors, isPlain: issuer.startsWith("http:") };
}

/** Where a browser comes back to; registered with the provider. */
export const CALLBACK_URL = `${env.APP_URL}/staff/sign-in/sso/callback`;
