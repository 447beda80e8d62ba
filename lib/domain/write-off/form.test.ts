import { expect, it } from "vitest";
import { money } from "@/lib/domain/money/money";
import { writeOffWishSchema } from "./form";

const account = "00000000-0000-4000-8000-000000000001";
const read = (fields: Record<string, string>) => {
  const answer = writeOffWishSchema("GBP").safeParse(fields);
  return answer.success ? answer.data : answer.error.issues.map(({ message }) => message);
};

it("reads which debt, how much of it and why", () => {
  const fields = { account, amount: "£12.50", reason: "goodwill" };
  expect(read(fields)).toEqual({ ...fields, amount: money(1_250n, "GBP") });
  expect(read({ amount: "1", reason: "made_by_mistake" })).toEqual([
    "account_missing",
    "reason_missing",
  ]);
});
