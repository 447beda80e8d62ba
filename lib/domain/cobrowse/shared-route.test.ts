import { describe, expect, it } from "vitest";
import { decisionOn, isSharedRoute } from "./shared-route";

describe("what an agent may see", () => {
  it("is never identity, codes, payment, method, confidences, contact, devices or documents", () => {
    for (const path of [
      "/identity",
      "/identity/code",
      "/sign-in",
      "/sign-in/code",
      "/share",
      "/pay",
      "/pay/0b5b6e9e/return",
      "/my-plan/method",
      "/my-plan/method/seti_1",
      "/mandate/1",
      "/overpayment",
      "/hardship",
      "/dispute/not-mine",
      "/messages",
      "/chat",
      "/ask/x",
      "/feedback",
      "/my-plan/change/ask",
      "/settings/contact",
      "/settings/devices",
      "/documents",
      "/budget/earlier",
    ]) {
      expect([path, isSharedRoute(path)]).toEqual([path, false]);
    }
  });

  it("is what is owed, the budget, the plan and receipts", () => {
    for (const path of ["/account", "/budget/income", "/plan/own", "/my-plan/change/move"]) {
      expect([path, isSharedRoute(path)]).toEqual([path, true]);
    }
  });

  it("is nothing of a page that nobody has decided about", () => {
    expect(decisionOn("/brand-new-page")).toBeNull();
    expect(isSharedRoute("/brand-new-page")).toBe(false);
    expect(isSharedRoute("/account/../pay")).toBe(false);
    expect(isSharedRoute("/plan/")).toBe(false);
  });
});
