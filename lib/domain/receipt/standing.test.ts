import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { standingOf } from "./standing";

const back = (minor: bigint) => ({
  ...{ number: "EM-2026-000002", on: calendarDate("2026-12-01") },
  amount: money(minor, "EUR"),
});

it("a receipt stands, in part or not at all, by what went back in sum", () => {
  const paid = money(10_000n, "EUR");
  expect(standingOf(paid, [])).toBe("valid");
  expect(standingOf(paid, [back(1n)])).toBe("reduced");
  expect(standingOf(paid, [back(4_000n), back(5_999n)])).toBe("reduced");
  expect(standingOf(paid, [back(4_000n), back(6_000n)])).toBe("cancelled");
});
