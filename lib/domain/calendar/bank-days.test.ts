import { describe, expect, it } from "vitest";
import { addBankDays, easterSunday, isBankDay, subtractBankDays } from "./bank-days";
import { calendarDate } from "./calendar-date";

describe("bank days", () => {
  it("know when Easter is", () => {
    expect([2024, 2025, 2026, 2027, 2038].map(easterSunday)).toEqual([
      ...["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"],
    ]);
  });

  it("close on weekends and on the six holidays of T2", () => {
    const closed = [
      "2026-01-01",
      "2026-04-03",
      "2026-04-06",
      "2026-05-01",
      "2026-12-25",
      "2026-12-26",
    ];
    expect(closed.map((date) => isBankDay(calendarDate(date)))).toEqual(closed.map(() => false));
    expect(isBankDay(calendarDate("2026-11-22"))).toBe(false);
    expect(isBankDay(calendarDate("2026-07-14"))).toBe(true);
  });

  it("are counted over closing days", () => {
    expect(addBankDays(calendarDate("2026-11-20"), 1)).toBe("2026-11-23");
    expect(addBankDays(calendarDate("2026-12-24"), 1)).toBe("2026-12-28");
    expect(addBankDays(calendarDate("2026-12-21"), 6)).toBe("2026-12-30");
    expect(addBankDays(calendarDate("2026-11-22"), 0)).toBe("2026-11-23");
  });
});

it("bank days are counted back over weekends and holidays", () => {
  expect(subtractBankDays(calendarDate("2026-12-07"), 3)).toBe("2026-12-02");
  expect(subtractBankDays(calendarDate("2026-12-29"), 1)).toBe("2026-12-28");
  expect(subtractBankDays(calendarDate("2026-12-28"), 1)).toBe("2026-12-24");
});
