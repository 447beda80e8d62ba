import { describe, expect, it } from "vitest";
import { isSharedField } from "./shared-field";

describe("fields whose value an agent sees", () => {
  it("are the amounts of the budget and the choices of a plan", () => {
    expect(isSharedField("/budget/income", "salary.amount")).toBe(true);
    expect(isSharedField("/budget/spending", "energy_and_water.frequency")).toBe(true);
    expect(isSharedField("/budget/household", "childrenUnder14")).toBe(true);
    expect(isSharedField("/plan", "proposal")).toBe(true);
    expect(isSharedField("/plan/own", "amount")).toBe(true);
    expect(isSharedField("/my-plan/change/rhythm", "payDay")).toBe(true);
  });

  it("are never those of another page, nor anything else on these", () => {
    expect(isSharedField("/pay", "amount")).toBe(false);
    expect(isSharedField("/identity", "birthDate.day")).toBe(false);
    expect(isSharedField("/plan/review", "comment")).toBe(false);
    for (const name of ["", "iban", "code", "password", "agreed", "idempotencyKey", "sender"]) {
      expect(isSharedField("/plan", name)).toBe(false);
      expect(isSharedField("/budget/income", name)).toBe(false);
    }
  });
});
