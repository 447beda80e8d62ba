import { describe, expect, it } from "vitest";
import { euros } from "@/scripts/testing/plan-facts";
import type { ChangeKind } from "./wish";
import { changeWishSchema } from "./wish-schema";

const read = (kind: ChangeKind, typed: object) =>
  changeWishSchema(kind, "EUR").safeParse({ kind, ...typed });

describe("a change as its form has it", () => {
  it.each([
    ["move", { number: "4", to: "2026-12-15" }, { number: 4, to: "2026-12-15" }],
    ["skip", { number: "4" }, { number: 4 }],
    [
      "rhythm",
      { frequency: "weekly", payDay: "3", weekday: "5" },
      { frequency: "weekly", payDay: 3, weekday: 5 },
    ],
    [
      "rhythm",
      { frequency: "monthly", payDay: "3" },
      { frequency: "monthly", payDay: 3, weekday: null },
    ],
    ["extra", { spread: "lower" }, { spread: "lower" }],
    ["amount", { amount: "80,50" }, { amount: euros(8_050n) }],
  ] as const)("is read: %s", (kind, typed, wish) => {
    expect(read(kind, typed).data).toEqual({ kind, ...wish });
  });

  it.each([
    ["move", { number: "0", to: "2026-12-15" }, "instalment_missing"],
    ["move", { number: "4", to: "2026-02-30" }, "date_missing"],
    ["rhythm", { frequency: "daily", payDay: "3" }, "frequency_missing"],
    ["rhythm", { frequency: "monthly", payDay: "29" }, "pay_day_invalid"],
    ["rhythm", { frequency: "weekly", payDay: "3", weekday: "8" }, "weekday_invalid"],
    ["extra", {}, "spread_missing"],
    ["amount", { amount: "-1" }, "amount_negative"],
  ] as const)("is refused where it makes no sense: %s %o", (kind, typed, message) => {
    expect(read(kind, typed).error?.issues).toMatchObject([{ message }]);
  });
});
