import { describe, expect, it } from "vitest";
import { speculationRules } from "./speculation-rules";

const ORIGIN = "https://quittance.example";
const [rule] = speculationRules().prefetch;

/** As browsers read a rule: every condition, and none of the exceptions. */
function isFetchedAhead(address: string): boolean {
  const matches = (pattern: string) => new URLPattern(pattern, ORIGIN).test(address, ORIGIN);
  const [all, except] = rule?.where.and ?? [];
  const isAsked = typeof all?.href_matches === "string" && matches(all.href_matches);
  return isAsked && !except?.not?.href_matches.some(matches);
}

describe("the next page is fetched ahead", () => {
  it.each([
    ...["/", "/account", "/account/why", "/plan", "/plan/own?by=amount", "/my-plan"],
    ...["/budget/household", "/dispute/already-paid", "/receipts/EM-2026-000001", "/help"],
    ...["/account/statement", "/account/statement?from=2026-01-01&to=2026-02-01", "/verify"],
    ...["/account?reason=plan_held", "/settings", "/rights", "/messages"],
  ])("where it only reads: %s", (path) => {
    expect(isFetchedAhead(path)).toBe(true);
  });

  it.each([
    ...["/l/4fK9sXw2Qb7LmT1Zr8NcYd", "/l/4fK9sXw2Qb7LmT1Zr8NcYd/not-me"],
    ...["/l/4fK9sXw2Qb7LmT1Zr8NcYd/not-me/confirm?reason=other"],
    ...["/pay", "/pay?what=full", "/pay/0199", "/pay/0199/return", "/pay/0199/return?x=1"],
    ...["/receipts/EM-2026-000001/pdf", "/api/health"],
    "/documents/0b5e8f6e-7c1d-4a53-9d4c-1f5b4c1f2a3b",
    ...["/chat", "/chat?about=pay", "/chat/transcript/pdf"],
    ...[
      "/account/statement/pdf?from=2026-01-01",
      "/account/statement/csv",
      "/.well-known/jwks.json",
    ],
    ...["https://js.stripe.com/", "http://quittance.example/account", "tel:+33400000000"],
  ])("never: %s", (address) => {
    expect(isFetchedAhead(address)).toBe(false);
  });

  it("only when a finger or the mouse comes down on the link", () => {
    expect(rule?.eagerness).toBe("conservative");
  });
});
