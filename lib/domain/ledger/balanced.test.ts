import { describe, expect, it } from "vitest";
import { isBalanced } from "./balanced";
import type { Posting } from "./posting";

const house = (
  side: Posting["side"],
  amountMinor: bigint,
  rest: Partial<Posting> = {},
): Posting => ({
  ...{ side, amountMinor, accountId: null, code: "stripe_clearing", currency: "EUR", ...rest },
});
const debt = (side: Posting["side"], amountMinor: bigint, rest: Partial<Posting> = {}): Posting =>
  house(side, amountMinor, { accountId: "0198", code: "principal", ...rest });

describe("an entry may be posted", () => {
  it("where debits equal credits", () => {
    expect(isBalanced([house("debit", 500n), debt("credit", 500n)])).toBe(true);
    expect(isBalanced([house("debit", 500n), debt("credit", 300n), debt("credit", 200n)])).toBe(
      true,
    );
  });

  it.each<[string, Posting[]]>([
    ["nothing", []],
    ["one line", [house("debit", 500n)]],
    ["two debits", [house("debit", 500n), debt("debit", 500n)]],
    ["a cent too much", [house("debit", 501n), debt("credit", 500n)]],
    ["lines of nothing", [house("debit", 0n), debt("credit", 0n)]],
    [
      "a line of nothing beside others",
      [house("debit", 5n), debt("credit", 5n), debt("credit", 0n)],
    ],
    ["amounts below zero", [house("debit", -5n), debt("credit", -5n)]],
    ["two currencies", [house("debit", 5n), debt("credit", 5n, { currency: "GBP" })]],
    ["a debt's code without a debt", [house("debit", 5n), debt("credit", 5n, { accountId: null })]],
    ["a house code of a debt", [house("debit", 5n, { accountId: "0198" }), debt("credit", 5n)]],
  ])("never as %s", (_, postings) => {
    expect(isBalanced(postings)).toBe(false);
  });
});
