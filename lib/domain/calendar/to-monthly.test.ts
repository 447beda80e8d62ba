import { describe, expect, it } from "vitest";
import { money } from "@/lib/domain/money/money";
import { FREQUENCIES } from "./frequency";
import { fromMonthly, toMonthly } from "./to-monthly";

describe("a month's worth", () => {
  it("counts 52 weeks to the year, never four to the month", () => {
    const monthly = FREQUENCIES.map(
      (frequency) => toMonthly(money(12_000n, "EUR"), frequency, "half_even").amountMinor,
    );
    expect(monthly).toEqual([52_000n, 26_000n, 13_000n, 12_000n, 4000n, 1000n]);
  });

  it("is rounded once, as named", () => {
    const weekly = money(101n, "EUR");
    expect(toMonthly(weekly, "weekly", "down").amountMinor).toBe(437n);
    expect(toMonthly(weekly, "weekly", "up").amountMinor).toBe(438n);
  });

  it("goes back to the frequency that it came from", () => {
    for (const frequency of FREQUENCIES) {
      const amount = money(12_000n, "EUR");
      const back = fromMonthly(toMonthly(amount, frequency, "half_even"), frequency, "half_even");
      expect(back).toEqual(amount);
    }
  });
});
