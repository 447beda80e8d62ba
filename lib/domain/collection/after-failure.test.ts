import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBankDay } from "@/lib/domain/calendar/bank-days";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { afterFailure } from "./after-failure";

const policy = { attemptsMax: 3, retryDays: [1, 5, 10, 15, 28] };
const start = calendarDate("2026-01-01");
const anyDay = fc.nat({ max: 4000 }).map((days) => addDays(start, days));
const failed = (on: string, rest = {}) =>
  afterFailure({
    ...{ remedy: "funds", failures: 1, failedOn: calendarDate(on), isFrequent: false, policy },
    ...rest,
  });

describe("after a failure", () => {
  it("for lack of money waits for the next day on which wages have come", () => {
    expect(failed("2026-12-05").nextAttemptOn).toBe("2026-12-10");
    expect(failed("2026-12-08").nextAttemptOn).toBe("2026-12-10");
    expect(failed("2026-12-09").nextAttemptOn).toBe("2026-12-15");
    expect(failed("2026-12-29").nextAttemptOn).toBe("2027-01-04");
    expect(failed("2026-12-16").nextAttemptOn).toBe("2026-12-28");
  });

  it("of the machine tries again two bank days later", () => {
    expect(failed("2026-12-23", { remedy: "second_try" }).nextAttemptOn).toBe("2026-12-28");
  });

  it("tries again on a bank day that leaves time to read the message, within a week for a weekly plan", () => {
    const remedies = fc.constantFrom("funds" as const, "second_try" as const);
    fc.assert(
      fc.property(anyDay, remedies, fc.boolean(), (failedOn, remedy, isFrequent) => {
        const { nextAttemptOn: day } = failed(failedOn, { remedy, isFrequent });
        expect(day !== null && isBankDay(day) && day >= addDays(failedOn, 2)).toBe(true);
        if (isFrequent) expect(day !== null && day <= addDays(failedOn, 7)).toBe(true);
      }),
    );
  });

  it("of a weekly plan does not wait for wages that come in more than a week: three bank days", () => {
    expect(failed("2026-12-16", { isFrequent: true }).nextAttemptOn).toBe("2026-12-21");
    expect(failed("2026-12-21", { isFrequent: true }).nextAttemptOn).toBe("2026-12-28");
  });

  it("that only the person can mend nothing is tried without them", () => {
    for (const remedy of ["confirmation", "other_method"] as const) {
      expect(failed("2026-12-05", { remedy })).toEqual({
        ...{ status: "awaiting_person", nextAttemptOn: null },
      });
    }
  });

  it("of the last attempt nothing more is tried", () => {
    expect(failed("2026-12-05", { failures: 2 }).status).toBe("retrying");
    expect(failed("2026-12-05", { failures: 3 }).status).toBe("unresolved");
  });
});
