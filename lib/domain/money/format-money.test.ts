import { describe, expect, it } from "vitest";
import { formatMoney } from "./format-money";
import { money } from "./money";

describe("an amount on screen", () => {
  it("is written as the person's language does, exact to the cent", () => {
    expect(formatMoney(money(124_860n, "EUR"), "fr")).toBe("1\u202f248,60\u00a0€");
    expect(formatMoney(money(124_860n, "EUR"), "fr-x-facile")).toBe("1\u202f248,60\u00a0€");
    expect(formatMoney(money(124_860n, "GBP"), "en")).toBe("£1,248.60");
    expect(formatMoney(money(9_007_199_254_740_993n, "EUR"), "en")).toBe("€90,071,992,547,409.93");
  });
});
