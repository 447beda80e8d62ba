import { describe, expect, it } from "vitest";
import { money } from "@/lib/domain/money/money";
import { receiptLines } from "./lines";

describe("a receipt", () => {
  it("adds up to what was paid, interest first, over all accounts", () => {
    const lines = receiptLines(money(10_000n, "EUR"), [
      { component: "principal", amountMinor: 2000n },
      { component: "interest", amountMinor: 3860n },
      { component: "principal", amountMinor: 4140n },
    ]);
    expect(lines).toEqual([
      { kind: "interest", amount: money(3860n, "EUR") },
      { kind: "principal", amount: money(6140n, "EUR") },
    ]);
  });

  it("says what was paid too much", () => {
    const lines = receiptLines(money(500n, "EUR"), [{ component: "principal", amountMinor: 450n }]);
    expect(lines.at(-1)).toEqual({ kind: "overpayment", amount: money(50n, "EUR") });
  });
});
