// A sandbox for a test: free ports, a directory of its own, one Stripe account; closed when the test ends.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Sandbox, startSandbox } from "./start-sandbox";

export const accountSid = "AC00000000000000000000000000000001";
export const authToken = "test-token";
export const receiverSecret = `whsec_${Buffer.from("a secret of the test receiver").toString("base64")}`;

/** Its webhooks find nobody. */
export const stripeAccount = {
  name: "Énergie du Midi",
  secretKey: "sk_test_midi",
  publishableKey: "pk_test_midi",
  webhookUrl: "http://localhost:9/webhooks",
  webhookSecret: "whsec_midi",
};

export type TestSandbox = Sandbox & { dataDir: string };

/** Starts in the directory given, which is then kept, or in a new one. */
export async function startTestSandbox(keptDir?: string): Promise<TestSandbox> {
  const dataDir = keptDir ?? (await mkdtemp(join(tmpdir(), "sandbox-")));
  const sandbox = await startSandbox({
    port: 0,
    smtpPort: 0,
    dataDir,
    appUrl: "http://localhost:3000",
    twilioAuthToken: authToken,
    receiverSecret,
    oidcSecret: "oidc-secret",
    stripeAccounts: [stripeAccount],
  });
  onTestFinished(async () => {
    await sandbox.close();
    if (keptDir === undefined) await rm(dataDir, { recursive: true, force: true });
  });
  return { ...sandbox, dataDir };
}

/** Sends an SMS as the application does, through Twilio's API. */
export function sendSms(
  { url }: Sandbox,
  fields: Readonly<Record<string, string>>,
  credentials = `${accountSid}:${authToken}`,
): Promise<Response> {
  return fetch(`${url}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` },
    body: new URLSearchParams(fields),
  });
}

export async function getJson(sandbox: Sandbox, path: string): Promise<unknown> {
  return (await fetch(sandbox.url + path)).json();
}
