import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { PLAN_FREQUENCIES } from "@/lib/domain/calendar/frequency";
import { money } from "@/lib/domain/money/money";
import { buildSchedule, INSTALMENTS_MAX } from "./build-schedule";
import { splitTotal } from "./split-total";
import type { PlanTerms } from "./terms";

const euros = (amountMinor: bigint) => money(amountMinor, "EUR");
const PAYMENT_MIN = euros(100n);

const anyTerms = fc
  .record({
    instalmentMinor: fc.bigInt({ min: 1n, max: 500_000n }),
    count: fc.integer({ min: 1, max: INSTALMENTS_MAX - 1 }),
    remainderMinor: fc.bigInt({ min: 0n, max: 500_000n }),
    frequency: fc.constantFrom(...PLAN_FREQUENCIES),
    payDay: fc.option(fc.integer({ min: 1, max: 28 })),
    daysFrom2026: fc.integer({ min: 0, max: 3000 }),
  })
  .map(
    ({ instalmentMinor, count, remainderMinor, frequency, payDay, daysFrom2026 }): PlanTerms => ({
      total: euros(instalmentMinor * BigInt(count) + (remainderMinor % instalmentMinor)),
      instalment: euros(instalmentMinor),
      frequency,
      payDay: frequency === "monthly" ? payDay : null,
      firstOn: addDays(calendarDate("2026-01-01"), daysFrom2026),
    }),
  );

describe("any schedule", () => {
  it("adds up to the total to the cent, in positive amounts", () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const amounts = buildSchedule(terms, PAYMENT_MIN).map(({ amount }) => amount.amountMinor);
        expect(amounts.reduce((sum, amount) => sum + amount, 0n)).toBe(terms.total.amountMinor);
        expect(amounts.every((amount) => amount > 0n)).toBe(true);
      }),
    );
  });

  it("starts on the first date and goes strictly forwards", () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const dates = buildSchedule(terms, PAYMENT_MIN).map(({ dueOn }) => dueOn);
        expect(dates[0]).toBe(terms.firstOn);
        expect(dates.every((date, index) => index === 0 || date > (dates[index - 1] ?? ""))).toBe(
          true,
        );
      }),
    );
  });

  it("has equal instalments but the last, which is larger by less than the least payment at most", () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const schedule = buildSchedule(terms, PAYMENT_MIN);
        const last = schedule.at(-1)?.amount.amountMinor ?? 0n;
        expect(schedule.slice(0, -1).every(({ amount }) => amount === terms.instalment)).toBe(true);
        expect(last).toBeLessThan(terms.instalment.amountMinor + PAYMENT_MIN.amountMinor);
      }),
    );
  });
});

describe("a split total", () => {
  it("takes as many instalments as were asked for, the last never the largest", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 60_000n, max: 10_000_000n }),
        fc.integer({ min: 1, max: 104 }),
        (totalMinor, count) => {
          const total = euros(totalMinor);
          const instalment = splitTotal(total, count);
          const terms: PlanTerms = {
            ...{ total, instalment, frequency: "weekly", payDay: null },
            firstOn: calendarDate("2026-12-05"),
          };
          const schedule = buildSchedule(terms, PAYMENT_MIN);
          expect(schedule).toHaveLength(count);
          expect(schedule.at(-1)?.amount.amountMinor).toBeLessThanOrEqual(instalment.amountMinor);
        },
      ),
    );
  });
});

describe("Jean's plan", () => {
  const terms: PlanTerms = {
    ...{ total: euros(124_860n), instalment: euros(7_000n), frequency: "monthly", payDay: 5 },
    firstOn: calendarDate("2026-12-05"),
  };

  it("takes 18 months at 70 euros, the last one with what is left", () => {
    const schedule = buildSchedule(terms, PAYMENT_MIN);
    expect(schedule).toHaveLength(18);
    expect(schedule.at(-1)).toEqual({ number: 18, dueOn: "2028-05-05", amount: euros(5_860n) });
  });

  it("lets no few cents stand alone at the end", () => {
    const schedule = buildSchedule({ ...terms, total: euros(14_099n) }, PAYMENT_MIN);
    expect(schedule.map(({ amount }) => amount.amountMinor)).toEqual([7_000n, 7_099n]);
  });

  it("in one go is one instalment", () => {
    const schedule = buildSchedule({ ...terms, instalment: euros(200_000n) }, PAYMENT_MIN);
    expect(schedule).toEqual([{ number: 1, dueOn: "2026-12-05", amount: terms.total }]);
  });
});
