import { expect, test } from "vitest";
import { readConfiguration } from "./configuration";

const environment = {
  SANDBOX_PORT: "3001",
  SANDBOX_DATA_DIR: ".data/sandbox",
  APP_URL: "http://localhost:3000",
  TWILIO_AUTH_TOKEN: "token",
  SANDBOX_RECEIVER_SECRET: "whsec_c2VjcmV0",
  SANDBOX_OIDC_SECRET: "oidc-secret",
  SANDBOX_STRIPE_ACCOUNTS: "[]",
};

test("the mailbox's port follows the sandbox's unless it is given", () => {
  expect(readConfiguration(environment)).toMatchObject({ configuration: { smtpPort: 3002 } });
  const given = readConfiguration({ ...environment, SMTP_PORT: "2525" });
  expect(given).toMatchObject({ configuration: { smtpPort: 2525 } });
});

test.each(Object.keys(environment))("a missing %s is refused by its name", (name) => {
  const read = readConfiguration({ ...environment, [name]: undefined });
  expect(read).toMatchObject({ faults: [expect.stringContaining(name)] });
});

test("accounts that are not JSON are refused by the variable's name", () => {
  const read = readConfiguration({ ...environment, SANDBOX_STRIPE_ACCOUNTS: "[{" });
  expect(read).toMatchObject({ faults: ["SANDBOX_STRIPE_ACCOUNTS: is not JSON"] });
});
