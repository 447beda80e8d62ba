// The company's identity provider in miniature: a real one (OpenID Connect by oidc-provider) where whoever tries the demo
// says who they are, and what the provider shall say about them.
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { exportJWK, generateKeyPair } from "jose";
import Provider, { type Configuration } from "oidc-provider";

export const OIDC_PATH = "/oidc";
const CLIENT_ID = "quittance";

/** Who signed in, as the token will say it. */
export type Account = { subject: string; email: string; isVerified: boolean };

export type IdentityProvider = {
  provider: Provider;
  /** Lets tokens speak of them. */
  remember(account: Account): void;
  /** Answers what is under /oidc. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

/** `issuer` ends in /oidc; interactions are answered by sign-in-routes.ts. */
export async function createIdentityProvider(settings: {
  issuer: string;
  redirectUri: string;
  clientSecret: string;
}): Promise<IdentityProvider> {
  const accounts = new Map<string, Account>();
  const provider = new Provider(settings.issuer, await configurationOf(settings, accounts));
  const callback = provider.callback();
  return {
    provider,
    remember: (account) => accounts.set(account.subject, account),
    async handle(request, response) {
      const path = request.url ?? "/";
      // As a framework does that mounts it: the provider takes what is before its own path from the difference.
      Object.assign(request, { originalUrl: path, url: path.slice(OIDC_PATH.length) });
      await callback(request, response);
    },
  };
}

async function configurationOf(
  { redirectUri, clientSecret }: { redirectUri: string; clientSecret: string },
  accounts: ReadonlyMap<string, Account>,
): Promise<Configuration> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return {
    clients: [{ client_id: CLIENT_ID, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: "RS256", use: "sig" }] },
    cookies: { keys: [randomBytes(32).toString("hex")] },
    // How somebody signed in is said without being asked for, as most providers do.
    claims: { openid: ["sub", "amr"], email: ["email", "email_verified"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/oidc-sign-in/${uid}` },
    pkce: { required: () => true },
    // Seconds.
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 3600,
    },
    findAccount: (_context, subject) => {
      const account = accounts.get(subject);
      return (
        account && {
          accountId: subject,
          claims: () => ({
            sub: subject,
            email: account.email,
            email_verified: account.isVerified,
          }),
        }
      );
    },
    // Nobody is asked whether their employer may know their address at work.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc;
      if (!client || !session?.accountId) return undefined;
      const about = { clientId: client.clientId, accountId: session.accountId };
      const grant = new oidc.provider.Grant(about);
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  };
}
