import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

const settings = { isHttps: true, isDevelopment: false, stripeOrigins: [] };
const policyOf = (path: string) => contentSecurityPolicy(path, "n1", settings);
const scriptsOf = (path: string) => /script-src ([^;]*)/.exec(policyOf(path))?.[1];

describe("the policy of a page", () => {
  it.each(["/l/abc", "/identity", "/account", "/my-plan", "/budget/household", "/nothing"])(
    "lets a plain page run our own files and nothing inline: %s",
    (path) => {
      expect(scriptsOf(path)).toBe("'self'");
      expect(policyOf(path)).toContain("default-src 'none'");
    },
  );

  it("lets a rich page run what carries the response's nonce", () => {
    expect(scriptsOf("/budget/income")).toBe("'self' 'nonce-n1' 'strict-dynamic'");
  });

  it("names the payment provider on the payment step alone", () => {
    expect(policyOf("/pay")).toContain("https://api.stripe.com");
    expect(policyOf("/pay/1")).toContain("https://js.stripe.com");
    for (const path of ["/pay/1/return", "/budget/income", "/account"]) {
      expect(policyOf(path)).not.toContain("stripe");
    }
  });

  it("lets a creditor's file do nothing at all, and the list of files what any page may", () => {
    const file = "/documents/0b5e8f6e-7c1d-4a53-9d4c-1f5b4c1f2a3b";
    expect(policyOf(file)).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    expect(scriptsOf("/documents")).toBe("'self'");
  });

  it.each(["/l/abc", "/budget/income", "/pay"])(
    "allows nowhere what is written into a page: %s",
    (path) => {
      expect(policyOf(path)).not.toMatch(/unsafe-(inline|eval)/);
      expect(policyOf(path)).toContain("frame-ancestors 'none'");
    },
  );
});

it("a link's address is told to nobody", () => {
  expect(securityHeaders("/l/abc", settings)["Referrer-Policy"]).toBe("no-referrer");
});
