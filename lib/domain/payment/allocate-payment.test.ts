import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { money } from "@/lib/domain/money/money";
import { allocatePayment, COMPONENTS, type Component, type DebtBalances } from "./allocate-payment";

const debt = (
  accountId: string,
  dueOn: string,
  amounts: Partial<Record<Component, bigint>>,
): DebtBalances => ({
  accountId,
  dueOn: calendarDate(dueOn),
  order: COMPONENTS,
  basis: null,
  interest: 0n,
  accessory: 0n,
  principal: 0n,
  ...amounts,
});

const old = debt("old", "2026-01-01", { interest: 500n, accessory: 200n, principal: 10_000n });
const recent = debt("recent", "2026-06-01", { interest: 300n, principal: 4000n });

const pay = (minor: bigint, debts: DebtBalances[], chosenAccountId?: string) =>
  allocatePayment({ amount: money(minor, "EUR"), debts, chosenAccountId });

describe("a payment", () => {
  it("settles interest, then accessories, then principal (art. 1343-1)", () => {
    expect(pay(800n, [old]).allocations).toEqual([
      { accountId: "old", component: "interest", amountMinor: 500n },
      { accountId: "old", component: "accessory", amountMinor: 200n },
      { accountId: "old", component: "principal", amountMinor: 100n },
    ]);
  });

  it("settles in the order of a judgment where there is one (art. 1343-5)", () => {
    const order = ["principal", "interest", "accessory"] as const;
    const judged = { ...old, order, basis: "TJ Marseille, RG 26/01234" };
    const kept = { imputationOrder: order, imputationBasis: judged.basis };
    expect(pay(14_000n, [judged, recent]).allocations).toEqual([
      { accountId: "old", component: "principal", amountMinor: 10_000n, ...kept },
      { accountId: "old", component: "interest", amountMinor: 500n, ...kept },
      { accountId: "old", component: "accessory", amountMinor: 200n, ...kept },
      { accountId: "recent", component: "interest", amountMinor: 300n },
      { accountId: "recent", component: "principal", amountMinor: 3000n },
    ]);
  });

  it("goes on with the other debts by law once the chosen one is settled", () => {
    const { allocations } = pay(4400n, [old, recent], "recent");
    expect(allocations.map(({ accountId, amountMinor }) => [accountId, amountMinor])).toEqual([
      ["recent", 300n],
      ["recent", 4000n],
      ["old", 100n],
    ]);
  });

  it("settles the oldest debt first, or the one that the person chose (art. 1342-10)", () => {
    const byLaw = pay(11_000n, [recent, old]).allocations;
    expect(byLaw.at(-1)).toEqual({ accountId: "recent", component: "interest", amountMinor: 300n });
    const chosen = pay(300n, [old, recent], "recent").allocations;
    expect(chosen).toEqual([{ accountId: "recent", component: "interest", amountMinor: 300n }]);
  });

  it("is shared pro rata by debts of the same day", () => {
    const twins = [
      debt("a", "2026-01-01", { principal: 100n }),
      debt("b", "2026-01-01", { principal: 300n }),
    ];
    expect(pay(101n, twins).allocations.map(({ amountMinor }) => amountMinor)).toEqual([25n, 76n]);
  });

  it("is more than nothing", () => {
    for (const minor of [0n, -1n]) expect(() => pay(minor, [old])).toThrow("positive");
  });

  it("leaves what is over as owed back to the person", () => {
    expect(pay(15_001n, [old, recent]).overpaymentMinor).toBe(1n);
    expect(pay(5n, [])).toEqual({ allocations: [], overpaymentMinor: 5n });
  });

  it("loses no cent and never pays more than is owed, in whatever order debts come", () => {
    const minors = fc.bigInt({ min: 0n, max: 100_000n });
    const debts = fc.array(
      fc.record({
        ...{ interest: minors, accessory: minors, principal: minors, day: fc.nat(3) },
        order: fc.shuffledSubarray([...COMPONENTS], { minLength: COMPONENTS.length }),
        basis: fc.constantFrom(null, "TJ Marseille, RG 26/01234"),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 500_000n }), debts, (minor, list) => {
        const owed = list.map(({ day, ...amounts }, index) => ({
          ...amounts,
          accountId: String(index),
          dueOn: addDays(calendarDate("2026-01-01"), day),
        }));
        const { allocations, overpaymentMinor } = pay(minor, owed);
        const paid = allocations.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
        expect(paid + overpaymentMinor).toBe(minor);
        for (const { accountId, component, amountMinor } of allocations) {
          expect(amountMinor > 0n).toBe(true);
          expect(amountMinor <= (owed[Number(accountId)]?.[component] ?? 0n)).toBe(true);
        }
        const totalOwed = owed.flatMap((one) => COMPONENTS.map((component) => one[component]));
        const sum = totalOwed.reduce((total, amount) => total + amount, 0n);
        expect(overpaymentMinor).toBe(minor > sum ? minor - sum : 0n);
      }),
    );
  });
});
