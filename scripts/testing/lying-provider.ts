// An identity provider that says what a test tells it to: other issuers, audiences, nonces, times and signatures.
import { createServer } from "node:http";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll } from "vitest";
import type { StaffProvider } from "@/lib/services/staff/sso/provider";

const CLIENT = "quittance";

type Lie = { claims?: JWTPayload; isForged?: boolean };

/** Starts it. `tell` sets what the next token says beside, or instead of, the truth. */
export async function startLyingProvider(creditors: readonly string[]) {
  const pair = await generateKeyPair("RS256");
  const foreign = await generateKeyPair("RS256");
  let lie: Lie = {};
  let issuer = "";
  const tokenOf = () =>
    new SignJWT({ iss: issuer, aud: CLIENT, ...lie.claims })
      .setProtectedHeader({ alg: "RS256", kid: "k" })
      .setIssuedAt()
      .setExpirationTime(lie.claims?.exp ?? "5m")
      .sign(lie.isForged ? foreign.privateKey : pair.privateKey);
  const answers: Record<string, () => Promise<unknown>> = {
    "/.well-known/openid-configuration": async () => ({
      ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
      ...{ jwks_uri: `${issuer}/jwks`, response_types_supported: ["code"] },
    }),
    "/jwks": async () => ({
      keys: [{ ...(await exportJWK(pair.publicKey)), kid: "k", alg: "RS256", use: "sig" }],
    }),
    "/token": async () => ({
      ...{ access_token: "a", token_type: "Bearer", id_token: await tokenOf() },
    }),
  };
  const server = createServer(async ({ url = "" }, response) => {
    const answer = await answers[url]?.();
    response.writeHead(answer ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  issuer = `http://localhost:${address.port}`;
  const provider: StaffProvider = {
    ...{ issuer, clientId: CLIENT, clientSecret: "s", creditors, isPlain: true },
  };
  const tell = (told: Lie) => {
    lie = told;
  };
  return { provider, tell };
}
