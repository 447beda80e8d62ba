import { describe, expect, it } from "vitest";
import { sumMoney } from "@/lib/domain/money/add-money";
import { money } from "@/lib/domain/money/money";
import { SPENDING_CATEGORIES } from "./categories";
import { spendingsFor } from "./kept-apart";

const lines = SPENDING_CATEGORIES.map((category, index) => ({
  ...{ category, monthly: money(BigInt(100 + index), "EUR") },
}));
const all = sumMoney(
  lines.map(({ monthly }) => monthly),
  "EUR",
);

describe("the spendings of somebody", () => {
  it("say nothing of health to who may not read it, and still add up", () => {
    const shown = spendingsFor(lines, { seesSpecial: false, currency: "EUR" });
    expect(shown.special).toEqual([]);
    expect(shown.lines.map(({ category }) => category)).not.toContain("insurance_and_health");
    const amounts = shown.lines.map(({ monthly }) => monthly);
    expect(sumMoney([...amounts, shown.together ?? all], "EUR")).toEqual(all);
    // No line is the only one behind the amount that is shown.
    expect(lines.map(({ monthly }) => monthly)).not.toContainEqual(shown.together);
  });

  it("keep what is special apart for who may", () => {
    const shown = spendingsFor(lines, { seesSpecial: true, currency: "EUR" });
    expect(shown.special.map(({ category }) => category)).toEqual(["insurance_and_health"]);
    expect(shown.together).toBeNull();
    const amounts = [...shown.lines, ...shown.special].map(({ monthly }) => monthly);
    expect(sumMoney(amounts, "EUR")).toEqual(all);
  });
});
