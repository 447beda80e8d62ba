import { describe, expect, it } from "vitest";
import { money, zeroMoney } from "@/lib/domain/money/money";
import { INCOME_CATEGORIES } from "./categories";
import { linesSchema } from "./lines-schema";

const schema = linesSchema(INCOME_CATEGORIES, "EUR");
const issuesOf = (typed: unknown) =>
  schema.safeParse(typed).error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("typed lines", () => {
  it("are read as people write amounts, blank ones as zero", () => {
    const lines = schema.parse({
      salary: { amount: "1 520,50 €", frequency: "monthly" },
      benefits: { amount: "50", frequency: "weekly" },
    });
    expect(lines).toEqual([
      { category: "salary", amount: money(152_050n, "EUR"), frequency: "monthly" },
      { category: "partner", amount: zeroMoney("EUR"), frequency: "monthly" },
      { category: "benefits", amount: money(5_000n, "EUR"), frequency: "weekly" },
      { category: "other_income", amount: zeroMoney("EUR"), frequency: "monthly" },
    ]);
  });

  it("name each field that cannot be read, all at once", () => {
    const typed = { salary: { amount: "abc" }, partner: { amount: "-5" } };
    expect(issuesOf(typed)).toEqual([
      ["salary.amount", "amount_not_a_number"],
      ["partner.amount", "amount_negative"],
    ]);
  });

  it("want a zero from who has nothing, rather than silence", () => {
    expect(issuesOf({})).toEqual([["salary.amount", "all_blank"]]);
    expect(issuesOf({ salary: { amount: "0" } })).toBeUndefined();
  });

  it("are read apart from whatever else is posted, and refuse what is no amount", () => {
    const salary = { amount: "10", frequency: "monthly" };
    expect(issuesOf({ step: "income", salary, __proto__: "x" })).toBeUndefined();
    expect(issuesOf({ salary: { amount: "1".repeat(41) } })).toEqual([
      ["salary.amount", "amount_not_a_number"],
    ]);
  });

  it("do not stumble over an unknown frequency", () => {
    const [salary] = schema.parse({ salary: { amount: "10", frequency: "daily" } });
    expect(salary?.frequency).toBe("monthly");
  });
});
