import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBankDay } from "@/lib/domain/calendar/bank-days";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { beginsOn, mayBegin, takenOn, targetDay } from "./collection-day";

const start = calendarDate("2026-01-01");
const anyDay = fc.nat({ max: 4000 }).map((days) => addDays(start, days));

describe("the day on which money is taken", () => {
  it("is a bank day, never before the date that was agreed, and at most five days after it", () => {
    fc.assert(
      fc.property(anyDay, (dueOn) => {
        const day = takenOn(dueOn);
        expect(isBankDay(day) && day >= dueOn && day <= addDays(dueOn, 5)).toBe(true);
      }),
    );
  });

  it("is Tuesday after Easter for Good Friday, and the day after a bank holiday", () => {
    expect(takenOn(calendarDate("2027-03-26"))).toBe("2027-03-30");
    expect(takenOn(calendarDate("2027-01-01"))).toBe("2027-01-04");
    expect(takenOn(calendarDate("2028-02-29"))).toBe("2028-02-29");
  });

  it("is announced to the bank in the time that Stripe wants, by whatever clock", () => {
    fc.assert(
      fc.property(anyDay, (dueOn) => {
        const begun = beginsOn(dueOn, "sepa_debit");
        const target = targetDay(dueOn, "sepa_debit", begun);
        expect(target).toBe(takenOn(dueOn));
        expect(isBankDay(begun)).toBe(true);
        expect(begun <= addDays(takenOn(dueOn), -5) && begun >= addDays(takenOn(dueOn), -11)).toBe(
          true,
        );
      }),
    );
  });

  it("is announced on the last bank day that leaves five days", () => {
    // Five days before a Thursday is a Saturday.
    expect(beginsOn(calendarDate("2026-12-10"), "sepa_debit")).toBe("2026-12-04");
    expect(beginsOn(calendarDate("2026-12-09"), "sepa_debit")).toBe("2026-12-04");
    expect(beginsOn(calendarDate("2026-12-08"), "sepa_debit")).toBe("2026-12-03");
  });

  it("is kept where the announcement was missed: no debit leaves so that it arrives before", () => {
    const dueOn = calendarDate("2026-12-15");
    const days = ["2026-12-09", "2026-12-10", "2026-12-11", "2026-12-14", "2026-12-15"];
    const may = days.map((day) => mayBegin(dueOn, "sepa_debit", calendarDate(day)));
    expect(may).toEqual([false, true, false, false, true]);
    expect(targetDay(dueOn, "sepa_debit", dueOn)).toBeNull();
    expect(targetDay(dueOn, "card", calendarDate("2026-12-01"))).toBeNull();
  });
});
