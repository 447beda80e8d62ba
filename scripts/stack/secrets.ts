// Secrets of a demo or a test: made once, at random, never shipped and never a default of production.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseEnv } from "node:util";
import webPush from "web-push";

export type Secrets = Readonly<Record<string, string>>;

/** All secrets by the names that the environment gives them; the second Stripe account is the agency's own. */
export function makeSecrets(): Secrets {
  return {
    POSTGRES_PASSWORD: token(24),
    MASTER_KEYS: `m1:${key()}`,
    LINK_KEYS: `l1:${key()}`,
    SESSION_KEYS: `s1:${key()}`,
    LOOKUP_KEY: key(),
    SEAL_KEY: signingKey(),
    RECEIPT_KEYS: signingKey(),
    STRIPE_SECRET_KEY: `sk_test_${token(24)}`,
    STRIPE_PUBLISHABLE_KEY: `pk_test_${token(24)}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${token(24)}`,
    AGENCY_STRIPE_SECRET_KEY: `sk_test_${token(24)}`,
    AGENCY_STRIPE_PUBLISHABLE_KEY: `pk_test_${token(24)}`,
    AGENCY_STRIPE_WEBHOOK_SECRET: `whsec_${token(24)}`,
    TWILIO_ACCOUNT_SID: `AC${randomBytes(16).toString("hex")}`,
    TWILIO_AUTH_TOKEN: token(24),
    SMS_SENDER: "Quittance",
    MAIL_FROM: "Quittance <no-reply@quittance.example>",
    ...pushKeys(),
    SANDBOX_OIDC_SECRET: token(24),
    SANDBOX_RECEIVER_SECRET: `whsec_${randomBytes(32).toString("base64")}`,
  };
}

/** Reads the secrets of earlier runs; makes the file, for its owner's eyes only, the first time. */
export async function readOrMakeSecrets(file: string): Promise<Secrets> {
  const kept = existsSync(file) ? parseEnv(await readFile(file, "utf8")) : {};
  const secrets = { ...makeSecrets(), ...withoutBlanks(kept) };
  const lines = Object.entries(secrets).map(([name, value]) => `${name}="${value}"`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${lines.join("\n")}\n`, { mode: 0o600 });
  return secrets;
}

/** The variables that are set to something: an empty one in a shell or file counts as absent. */
export function withoutBlanks(variables: NodeJS.Dict<string>): Record<string, string> {
  const set = Object.entries(variables).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return Object.fromEntries(set);
}

function key(): string {
  return randomBytes(32).toString("base64");
}

function token(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}

/** A pair by which push services know who sends (VAPID, RFC 8292): P-256, base64url. */
function pushKeys(): { VAPID_PUBLIC_KEY: string; VAPID_PRIVATE_KEY: string } {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  return { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey };
}

function signingKey(): string {
  const { privateKey } = generateKeyPairSync("ed25519");
  return Buffer.from(privateKey.export({ type: "pkcs8", format: "pem" })).toString("base64");
}
