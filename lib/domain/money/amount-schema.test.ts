import { expect, it } from "vitest";
import { amountSchema } from "./amount-schema";
import { money } from "./money";

const read = (typed: unknown) => {
  const answer = amountSchema("EUR").safeParse(typed);
  return answer.success ? answer.data : answer.error.issues[0]?.message;
};

it("reads an amount as people type it, and says what is wrong with another", () => {
  expect(read("1 234,56 €")).toEqual(money(123_456n, "EUR"));
  expect([undefined, "", "douze", "-3", "9".repeat(41)].map(read)).toEqual([
    ...["amount_missing", "amount_missing", "amount_not_a_number", "amount_negative"],
    "amount_not_a_number",
  ]);
});
