import { describe, expect, test } from "vitest";
import { testEnvironment } from "@/scripts/testing/test-environment";
import { readEnvironment } from "./schema";

const complete = testEnvironment("postgres://u:p@localhost:5432/d");

describe("the environment", () => {
  test("is accepted when complete, its keys parsed and its trailing slash gone", () => {
    const env = readEnvironment({ ...complete, APP_URL: "https://payer.example/" });
    expect(env.APP_URL).toBe("https://payer.example");
    expect(env.MASTER_KEYS[0].secret.symmetricKeySize).toBe(32);
  });

  test.each([
    "DATABASE_URL",
    "APP_URL",
    "MASTER_KEYS",
    "LINK_KEYS",
    "SESSION_KEYS",
    "LOOKUP_KEY",
    "SEAL_KEY",
    "RECEIPT_KEYS",
    "STRIPE_SECRET_KEY",
    "TWILIO_AUTH_TOKEN",
    "SMTP_URL",
  ])("is refused without %s, which is named", (name) => {
    expect(() => readEnvironment({ ...complete, [name]: undefined })).toThrow(`${name}: missing`);
    expect(() => readEnvironment({ ...complete, [name]: "" })).toThrow(`${name}: missing`);
  });

  test("never repeats a faulty value: it may be a secret", () => {
    const faulty = { ...complete, MASTER_KEYS: "m1:c2hvcnQ=", SEAL_KEY: "bm9rZXk=" };
    const read = () => readEnvironment(faulty);
    expect(read).toThrow("MASTER_KEYS");
    expect(read).not.toThrow(/c2hvcnQ|bm9rZXk/);
  });

  test("is secure by default: without DEPLOYMENT it is production, where time cannot be moved", () => {
    const { DEPLOYMENT, ...rest } = complete;
    expect(DEPLOYMENT).toBe("test");
    expect(readEnvironment(rest).DEPLOYMENT).toBe("production");
    expect(() => readEnvironment({ ...rest, CLOCK_OFFSET_FILE: "clock.json" })).toThrow(
      "CLOCK_OFFSET_FILE",
    );
  });

  const sso = {
    ...{ OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "q", OIDC_CLIENT_SECRET: "hunter2" },
    OIDC_CREDITORS: "energie-du-midi, clairance",
  };

  test("knows no identity provider, or one with all that belongs to it", () => {
    expect(readEnvironment(complete).OIDC_ISSUER).toBeUndefined();
    expect(readEnvironment({ ...complete, ...sso }).OIDC_CREDITORS).toEqual([
      "energie-du-midi",
      "clairance",
    ]);
  });

  test.each(Object.keys(sso))("is refused with an identity provider but without %s", (name) => {
    const read = () => readEnvironment({ ...complete, ...sso, [name]: undefined });
    expect(read).toThrow(`${name}: missing`);
    expect(read).not.toThrow(/hunter2/);
  });

  test.each([
    ["OIDC_ISSUER", "id.example"],
    ["OIDC_ISSUER", "ftp://id.example"],
    ["OIDC_CREDITORS", "Énergie du Midi"],
    ["OIDC_CREDITORS", "a,,b"],
  ])("is refused with a faulty %s: %s", (name, value) => {
    expect(() => readEnvironment({ ...complete, ...sso, [name]: value })).toThrow(`${name}: `);
  });

  test("talks to an identity provider in production by https only", () => {
    const plain = { ...complete, ...sso, OIDC_ISSUER: "http://id.example" };
    expect(readEnvironment(plain).OIDC_ISSUER).toBe("http://id.example");
    expect(() => readEnvironment({ ...plain, DEPLOYMENT: "production" })).toThrow("OIDC_ISSUER: ");
  });
});
