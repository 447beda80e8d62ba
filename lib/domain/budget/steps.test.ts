import { describe, expect, it } from "vitest";
import { BUDGET_STEPS, isBudgetStep } from "./steps";

describe("a step of the budget", () => {
  it("is one of the form's, and nothing else that stands in an address", () => {
    expect(BUDGET_STEPS.every(isBudgetStep)).toBe(true);
    expect(["result", "", "__proto__"].some(isBudgetStep)).toBe(false);
  });
});
