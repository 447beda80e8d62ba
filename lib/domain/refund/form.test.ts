import { expect, it } from "vitest";
import { money } from "@/lib/domain/money/money";
import { refundWishSchema } from "./form";

const read = (fields: Record<string, string>) => {
  const answer = refundWishSchema("EUR").safeParse(fields);
  return answer.success ? answer.data : answer.error.issues.map(({ message }) => message);
};

it("reads what is to be given back and why, and never that it was made elsewhere", () => {
  const fields = { amount: "12,50", purpose: "goodwill", reason: "goodwill" };
  expect(read(fields)).toEqual({ ...fields, amount: money(1_250n, "EUR") });
  expect(read({ ...fields, reason: "outside" })).toEqual(["reason_missing"]);
  expect(read({ amount: "" })).toEqual(["amount_missing", "purpose_missing", "reason_missing"]);
});
