import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { checkPolicy } from "./check-policy";
import type { PlanLimits } from "./limits";
import { preselectedKind, proposePlans } from "./propose-plans";

const euros = (amountMinor: bigint) => money(amountMinor, "EUR");
const limits: PlanLimits = {
  monthsMax: 24,
  instalmentMin: euros(1_000n),
  firstPaymentWithinDays: 30,
  payDays: { from: 1, to: 28 },
  paymentMin: euros(100n),
};
const today = calendarDate("2026-11-22");
const base = { payDay: 5, firstOn: calendarDate("2026-12-05"), limits };
const propose = (totalMinor: bigint, affordableMinor: bigint) =>
  proposePlans({ ...base, total: euros(totalMinor), affordable: euros(affordableMinor) });

describe("proposals", () => {
  it("for Jean, with 118 euros a month at most, are 18, 12 and 11 months", () => {
    const proposals = propose(124_860n, 11_800n);
    expect(proposals.map(({ kind, schedule }) => [kind, schedule.length])).toEqual([
      ["slower", 18],
      ["recommended", 12],
      ["faster", 11],
    ]);
    expect(proposals[1]?.terms.instalment).toEqual(euros(10_405n));
    expect(preselectedKind(proposals)).toBe("recommended");
  });

  it("are always inside the creditor's policy and never above what is affordable", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 3_000_000n }),
        fc.bigInt({ min: 0n, max: 300_000n }),
        (totalMinor, affordableMinor) => {
          for (const { terms, schedule } of propose(totalMinor, affordableMinor)) {
            const affordable = euros(affordableMinor);
            const check = checkPolicy({ terms, schedule, affordable, today, limits });
            expect(check).toEqual({ inside: true });
            const largest = schedule.every(({ amount }) => amount.amountMinor <= affordableMinor);
            expect(largest).toBe(true);
          }
        },
      ),
    );
  });

  it("are all different, at most three, and the highest is never preselected", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 3_000_000n }),
        fc.bigInt({ min: 1n, max: 300_000n }),
        (totalMinor, affordableMinor) => {
          const proposals = propose(totalMinor, affordableMinor);
          const amounts = proposals.map(({ terms }) => terms.instalment.amountMinor);
          expect(new Set(amounts).size).toBe(amounts.length);
          expect(amounts).toEqual(amounts.toSorted((a, b) => (a < b ? -1 : 1)));
          expect(amounts.length).toBeLessThanOrEqual(3);
          const preselected = proposals.findIndex(
            ({ kind }) => kind === preselectedKind(proposals),
          );
          expect(preselected).toBeLessThan(Math.max(amounts.length - 1, 0) || 1);
        },
      ),
    );
  });

  it("are none where the longest plan would cost too much, or nothing can be paid", () => {
    expect(propose(1_000_000n, 11_800n)).toEqual([]);
    expect(propose(124_860n, 0n)).toEqual([]);
  });

  it("choose nothing beforehand where there is only one", () => {
    const proposals = propose(124_860n, 5_203n);
    expect(proposals.map(({ schedule }) => schedule.length)).toEqual([24]);
    expect(preselectedKind(proposals)).toBeNull();
  });
});
