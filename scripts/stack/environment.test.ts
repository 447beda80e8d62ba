import { expect, test } from "vitest";
import { stackEnvironment } from "./environment";
import { makeSecrets } from "./secrets";

const secrets = makeSecrets();
const addresses = {
  appPort: 3000,
  sandboxPort: 3001,
  smtpPort: 3002,
  databaseUrl: "postgres://localhost/quittance",
  dataFolder: "/data",
};

test("without keys of real services everything leads to the sandbox", () => {
  const { app } = stackEnvironment(secrets, addresses, {});
  expect(app).toMatchObject({
    STRIPE_API_URL: "http://localhost:3001",
    STRIPE_JS_URL: "http://localhost:3001/stripe.js",
    TWILIO_API_URL: "http://localhost:3001",
    SMTP_URL: "smtp://localhost:3002",
  });
});

test("with real keys the same parts talk to the real services", () => {
  const { app } = stackEnvironment(secrets, addresses, {
    STRIPE_SECRET_KEY: "sk_live_1",
    STRIPE_PUBLISHABLE_KEY: "pk_live_1",
    STRIPE_WEBHOOK_SECRET: "whsec_1",
    TWILIO_ACCOUNT_SID: "AC1",
    TWILIO_AUTH_TOKEN: "token",
    SMTP_URL: "smtps://mail.example.com",
  });
  expect(app).toMatchObject({ STRIPE_SECRET_KEY: "sk_live_1", TWILIO_ACCOUNT_SID: "AC1" });
  expect(app.SMTP_URL).toBe("smtps://mail.example.com");
  expect(app).not.toHaveProperty("STRIPE_API_URL");
  expect(app).not.toHaveProperty("STRIPE_JS_URL");
  expect(app).not.toHaveProperty("TWILIO_API_URL");
});

test("colleagues sign in at the sandbox's identity provider, or at a real one with all that belongs to it", () => {
  const sandboxed = stackEnvironment(secrets, addresses, {}).app;
  expect(sandboxed.OIDC_ISSUER).toBe("http://localhost:3001/oidc");
  const real = {
    ...{ OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "q", OIDC_CLIENT_SECRET: "s" },
    OIDC_CREDITORS: "clairance",
  };
  expect(stackEnvironment(secrets, addresses, real).app).toMatchObject(real);
});

test("the app is not told the secrets of database, sandbox and other creditors", () => {
  const { app } = stackEnvironment(secrets, addresses, {});
  const names = Object.keys(app);
  expect(names.filter((name) => /POSTGRES|AGENCY|SANDBOX/.test(name))).toEqual([]);
});

test("each creditor has a Stripe account of its own in the sandbox", () => {
  const { sandbox } = stackEnvironment(secrets, addresses, {});
  const accounts: { secretKey: string; webhookUrl: string }[] = JSON.parse(
    sandbox.SANDBOX_STRIPE_ACCOUNTS ?? "[]",
  );
  expect(new Set(accounts.map(({ secretKey }) => secretKey)).size).toBe(2);
  expect(accounts.map(({ webhookUrl }) => webhookUrl)).toEqual([
    "http://localhost:3000/api/webhooks/stripe/energie-du-midi",
    "http://localhost:3000/api/webhooks/stripe/clairance",
  ]);
});
