// The environment of each part of a running stack. Real services are used as soon as their keys are in ours.
import { join } from "node:path";
import { type Secrets, withoutBlanks } from "./secrets";

export type StackAddresses = {
  readonly appPort: number;
  readonly sandboxPort: number;
  readonly smtpPort: number;
  readonly databaseUrl: string;
  readonly dataFolder: string;
};

export type StackEnvironment = Readonly<Record<"app" | "seed" | "sandbox", Record<string, string>>>;

const keyNames = [
  ...["MASTER_KEYS", "LINK_KEYS", "SESSION_KEYS", "LOOKUP_KEY"],
  ...["SEAL_KEY", "SEAL_RETIRED_KEYS", "RECEIPT_KEYS", "RECEIPT_RETIRED_KEYS"],
  ...["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY"],
];
const stripeNames = ["STRIPE_SECRET_KEY", "STRIPE_PUBLISHABLE_KEY", "STRIPE_WEBHOOK_SECRET"];
const tuningNames = [
  ...["LOG_LEVEL", "TRUSTED_PROXY_HOPS", "DATABASE_POOL_MAX", "PUSH_SERVICE_ORIGINS"],
];
const ssoNames = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_CREDITORS"];
const smsNames = ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "SMS_SENDER"];

/** `outside` is the environment that we were started in: what it says about real services wins. */
export function stackEnvironment(
  secrets: Secrets,
  at: StackAddresses,
  outside: NodeJS.Dict<string>,
): StackEnvironment {
  const real = withoutBlanks(outside);
  const sandboxUrl = `http://localhost:${at.sandboxPort}`;
  const app = {
    ...pick(secrets, [...keyNames, ...stripeNames, ...smsNames, "MAIL_FROM"]),
    ...pick(real, [...keyNames, ...stripeNames, ...smsNames, "MAIL_FROM", ...tuningNames]),
    ...(real.STRIPE_SECRET_KEY
      ? {}
      : { STRIPE_API_URL: sandboxUrl, STRIPE_JS_URL: `${sandboxUrl}/stripe.js` }),
    ...(real.TWILIO_ACCOUNT_SID ? {} : { TWILIO_API_URL: sandboxUrl }),
    ...(real.OIDC_ISSUER ? pick(real, ssoNames) : sandboxSso(secrets, sandboxUrl)),
    SMTP_URL: real.SMTP_URL ?? `smtp://localhost:${at.smtpPort}`,
    NODE_ENV: "production",
    DEPLOYMENT: "demo",
    DATABASE_URL: at.databaseUrl,
    APP_URL: real.APP_URL ?? `http://localhost:${at.appPort}`,
    CLOCK_OFFSET_FILE: join(at.dataFolder, "clock.json"),
    PORT: String(at.appPort),
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const sandbox = sandboxEnvironment(secrets, at);
  return { app, sandbox, seed: { ...app, ...sandbox, SANDBOX_URL: sandboxUrl } };
}

/** The sandbox's identity provider vouches for one creditor's colleagues: the other's are to be seen refused. */
const sandboxSso = (secrets: Secrets, sandboxUrl: string): Record<string, string> => ({
  OIDC_ISSUER: `${sandboxUrl}/oidc`,
  OIDC_CLIENT_ID: "quittance",
  OIDC_CLIENT_SECRET: secrets.SANDBOX_OIDC_SECRET ?? "",
  OIDC_CREDITORS: "energie-du-midi",
});

function sandboxEnvironment(secrets: Secrets, at: StackAddresses): Record<string, string> {
  const appUrl = `http://localhost:${at.appPort}`;
  const account = (name: string, slug: string, prefix: string) => ({
    name,
    secretKey: secrets[`${prefix}STRIPE_SECRET_KEY`],
    publishableKey: secrets[`${prefix}STRIPE_PUBLISHABLE_KEY`],
    webhookUrl: `${appUrl}/api/webhooks/stripe/${slug}`,
    webhookSecret: secrets[`${prefix}STRIPE_WEBHOOK_SECRET`],
  });
  return {
    ...pick(secrets, ["TWILIO_AUTH_TOKEN", "SANDBOX_RECEIVER_SECRET", "SANDBOX_OIDC_SECRET"]),
    SANDBOX_PORT: String(at.sandboxPort),
    SMTP_PORT: String(at.smtpPort),
    SANDBOX_DATA_DIR: at.dataFolder,
    SANDBOX_STRIPE_ACCOUNTS: JSON.stringify([
      account("Énergie du Midi", "energie-du-midi", ""),
      account("Clairance Recouvrement", "clairance", "AGENCY_"),
    ]),
    APP_URL: appUrl,
  };
}

function pick(from: Secrets, names: readonly string[]): Record<string, string> {
  const present = names.flatMap((name) => (from[name] ? [[name, from[name]]] : []));
  return Object.fromEntries(present);
}
