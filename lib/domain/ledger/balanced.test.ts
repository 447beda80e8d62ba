import { describe, expect, it } from "vitest";
import { isBalanced } from "./balanced";
import type { Posting } from "./posting";
import { fee } from "./recipes";

const [debit, credit] = fee(100n, "EUR");

describe("an entry", () => {
  it("is refused unless debits equal credits in one currency", () => {
    if (!debit || !credit) throw new Error("a fee has two lines");
    const change = (part: Partial<Posting>) => isBalanced([debit, { ...credit, ...part }]);
    expect(change({})).toBe(true);
    expect(change({ amountMinor: 99n })).toBe(false);
    expect(change({ currency: "GBP" })).toBe(false);
    expect(change({ side: "debit" })).toBe(false);
    expect(isBalanced([])).toBe(false);
    expect(
      isBalanced([
        { ...debit, amountMinor: 0n },
        { ...credit, amountMinor: 0n },
      ]),
    ).toBe(false);
  });

  it("is refused when a house account has a debt, or a debt's account has none", () => {
    if (!debit || !credit) throw new Error("a fee has two lines");
    expect(isBalanced([{ ...debit, accountId: "debt" }, credit])).toBe(false);
    expect(isBalanced([{ ...debit, code: "principal" }, credit])).toBe(false);
    expect(isBalanced([{ ...debit, code: "principal", accountId: "debt" }, credit])).toBe(true);
  });
});
