import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBalanced } from "./balanced";
import { DEBT_CODES } from "./chart";
import type { DebtAmount, Posting } from "./posting";
import {
  accessoryAdded,
  cardPayment,
  correction,
  disputeLost,
  disputeOpened,
  disputeWon,
  fee,
  interestAccrued,
  openingBalance,
  overpaymentApplied,
  payout,
  refund,
  refundFailed,
  type Settlement,
  sepaCleared,
  sepaPending,
  sepaRefused,
  sepaReturned,
  sepaSettled,
} from "./recipes";

const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
const orZero = fc.bigInt({ min: 0n, max: 10n ** 9n });
const debtAmounts: fc.Arbitrary<DebtAmount[]> = fc.array(
  fc.record({
    accountId: fc.uuid(),
    component: fc.constantFrom(...DEBT_CODES),
    amountMinor: positive,
  }),
  { minLength: 1, maxLength: 8 },
);
const settlements: fc.Arbitrary<Settlement> = fc.record({
  allocations: debtAmounts,
  overpaymentMinor: orZero,
  currency: fc.constantFrom("EUR", "GBP"),
});

/** What an entry does to what is owed. */
function debtChange(postings: readonly Posting[]): bigint {
  return postings
    .filter(({ accountId }) => accountId !== null)
    .reduce(
      (sum, { side, amountMinor }) => sum + (side === "debit" ? amountMinor : -amountMinor),
      0n,
    );
}

describe("every recipe", () => {
  it("balances", () => {
    fc.assert(
      fc.property(settlements, positive, orZero, (settlement, minor, goodwill) => {
        const { allocations, currency } = settlement;
        const entries = [
          openingBalance(allocations, currency),
          interestAccrued("account", minor, currency),
          cardPayment(settlement),
          sepaPending(minor, currency),
          sepaRefused(minor, currency),
          sepaSettled(settlement),
          sepaCleared(minor, currency),
          sepaReturned(settlement, { isCleared: false, lossMinor: goodwill }),
          sepaReturned(settlement, { isCleared: true, lossMinor: 0n }),
          disputeOpened(minor, currency),
          disputeWon(minor, currency),
          disputeLost(settlement, goodwill),
          overpaymentApplied(allocations, currency),
          accessoryAdded("account", minor, currency),
          payout(minor, currency),
          fee(minor, currency),
          refund(settlement, goodwill),
          refundFailed(settlement, { goodwillMinor: goodwill, recoveredMinor: minor }),
          correction("credit", allocations, currency),
          correction("debit", allocations, currency),
        ];
        expect(entries.map(isBalanced)).toEqual(entries.map(() => true));
      }),
    );
  });

  it("settles and restores debts by exactly what was allocated", () => {
    fc.assert(
      fc.property(settlements, (settlement) => {
        const owed = settlement.allocations.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
        expect(debtChange(openingBalance(settlement.allocations, "EUR"))).toBe(owed);
        expect(debtChange(cardPayment(settlement))).toBe(-owed);
        expect(debtChange(sepaSettled(settlement))).toBe(-owed);
        expect(debtChange(sepaReturned(settlement, { isCleared: true, lossMinor: 7n }))).toBe(owed);
        expect(debtChange(disputeLost(settlement, 7n))).toBe(owed);
        expect(debtChange(refund(settlement, 0n))).toBe(owed);
        const back = { goodwillMinor: 7n, recoveredMinor: 7n };
        expect(debtChange(refundFailed(settlement, back))).toBe(-owed);
      }),
    );
  });

  it("asks nothing anew of the person while a dispute is open, and nothing at all for what the creditor lost", () => {
    const nothing = { allocations: [], overpaymentMinor: 0n, currency: "EUR" } as const;
    expect(debtChange(disputeOpened(4210n, "EUR"))).toBe(0n);
    expect(disputeLost(nothing, 4210n).map(({ code, side }) => [code, side])).toEqual([
      ["dispute_losses", "debit"],
      ["disputed_funds", "credit"],
    ]);
  });

  it("reduces nothing while a debit is only on its way", () => {
    expect(debtChange(sepaPending(4210n, "EUR"))).toBe(0n);
    expect(debtChange(sepaRefused(4210n, "EUR"))).toBe(0n);
  });

  it("can give money back and leave the debt settled", () => {
    const nothing = { allocations: [], overpaymentMinor: 0n, currency: "EUR" } as const;
    expect(refund(nothing, 500n).map(({ code, side }) => [code, side])).toEqual([
      ["refunds", "debit"],
      ["stripe_clearing", "credit"],
    ]);
  });
});
