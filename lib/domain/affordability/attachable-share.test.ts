import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { ATTACHABLE_TABLES, attachableMonthly, attachableTableOn } from "./attachable-share";

const [table] = ATTACHABLE_TABLES.slice(-1);
if (!table) throw new Error("no table");
const attachable = (wageMinor: bigint, dependants = 0) =>
  attachableMonthly(table, money(wageMinor, "EUR"), dependants).amountMinor;

describe("what could be taken of a wage", () => {
  it("is worked out part by part: 241.43 of 1,520 euros in 2026", () => {
    // 224 + 425 + 854 + 1057.50 + a third of 1010 in a year, a twelfth of it.
    expect(attachable(152_000n)).toBe(24_143n);
  });

  it("is a twentieth of the least, and all that is above the last threshold", () => {
    expect(attachable(10_000n)).toBe(500n);
    expect(attachable(1_000_000n) - attachable(900_000n)).toBe(100_000n);
  });

  it("is less for who has dependants", () => {
    expect(attachable(152_000n, 2)).toBeLessThan(attachable(152_000n, 1));
    expect(attachable(152_000n, 1)).toBeLessThan(attachable(152_000n));
  });

  it("never falls as a wage rises, and is never more than the wage", () => {
    const wages = fc.bigInt({ min: 0n, max: 10n ** 8n });
    fc.assert(
      fc.property(wages, wages, fc.nat(8), (one, more, dependants) => {
        const lower = attachable(one, dependants);
        expect(lower).toBeLessThanOrEqual(one);
        expect(lower).toBeLessThanOrEqual(attachable(one + more, dependants));
      }),
    );
  });

  it("is of the year's own table, and of none where we have none", () => {
    expect(attachableTableOn(calendarDate("2026-12-31"))).toBe(table);
    expect(attachableTableOn(calendarDate("2024-06-01"))).toBeNull();
    expect(attachableTableOn(calendarDate("2027-01-01"))).toBeNull();
  });
});
