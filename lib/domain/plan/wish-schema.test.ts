import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { money } from "@/lib/domain/money/money";
import { wishSchema } from "./wish-schema";

const typed = {
  by: "amount",
  amount: " 80,50 € ",
  count: "",
  frequency: "monthly",
  payDay: "5",
  startOn: { day: "1", month: "12", year: "2026" },
};
const read = (change: object) => wishSchema("EUR").safeParse({ ...typed, ...change });
const issueOf = (change: object) => {
  const [issue] = read(change).error?.issues ?? [];
  return [issue?.path.join("."), issue?.message];
};

describe("a wish as typed", () => {
  it("is read with the amount and the date as people write them", () => {
    expect(read({}).data).toEqual({
      size: { by: "amount", amount: money(8_050n, "EUR") },
      frequency: "monthly",
      payDay: 5,
      startOn: "2026-12-01",
    });
  });

  it("looks only at the field that it goes by", () => {
    expect(read({ by: "count", count: "12", amount: "x" }).data?.size).toEqual({
      by: "count",
      count: 12,
    });
  });

  it("names the field and what is wrong with it", () => {
    expect(issueOf({ amount: "abc" })).toEqual(["amount", "amount_not_a_number"]);
    expect(issueOf({ by: "count", count: "0" })).toEqual(["count", "count_invalid"]);
    expect(issueOf({ payDay: "29" })).toEqual(["payDay", "pay_day_invalid"]);
    expect(issueOf({ startOn: { day: "31", month: "2", year: "2027" } })).toEqual([
      "startOn",
      "date_invalid",
    ]);
  });

  it("written by a stranger says nothing but our own codes", () => {
    const codes = [
      "count_invalid",
      "amount_too_many_decimals",
      "amount_not_a_number",
      "amount_missing",
      "pay_day_invalid",
      "date_invalid",
    ];
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom(...Object.keys(typed)) }), (stranger) => {
        const { error } = wishSchema("EUR").safeParse({ ...typed, ...stranger });
        expect(codes).toEqual(
          expect.arrayContaining((error?.issues ?? []).map(({ message }) => message)),
        );
      }),
    );
  });
});
