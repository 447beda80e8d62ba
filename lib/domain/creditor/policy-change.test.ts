import { describe, expect, it } from "vitest";
import { creditorPolicySchema } from "./policy";
import {
  applyPolicyChanges,
  POLICY_FIELDS,
  policyValue,
  readPolicyChanges,
  typedPolicyValue,
} from "./policy-change";

const stored = { plan: { monthsMax: 18 }, cobrowse: { keepsRecordings: true } };
const typed = Object.fromEntries(
  POLICY_FIELDS.map((field) => {
    const value = policyValue(creditorPolicySchema.parse(stored), field);
    return [field, typedPolicyValue(value, field, "EUR")];
  }),
);
const read = (more: Record<string, string>) => {
  const answer = readPolicyChanges(stored, { ...typed, ...more }, "EUR");
  return answer.ok ? answer.value : answer.error;
};

describe("a change of the rules", () => {
  it("is what differs from the rules of now, and leaves the others", () => {
    const changes = read({ plan_monthsMax: "24", refund_approvalAboveMinor: "250,00" });
    expect(changes).toEqual({ plan_monthsMax: 24, refund_approvalAboveMinor: "25000" });
    const next = applyPolicyChanges(stored, changes);
    expect(next).toEqual({
      plan: { monthsMax: 24 },
      ...{ refund: { approvalAboveMinor: "25000" }, cobrowse: { keepsRecordings: true } },
    });
    expect(creditorPolicySchema.parse(next).plan.monthsMax).toBe(24);
  });

  it.each([
    [{}, { "": "nothing_changed" }],
    [{ plan_monthsMax: "121" }, { plan_monthsMax: "value_outside" }],
    [{ change_cutOffBankDays: "0" }, { change_cutOffBankDays: "value_outside" }],
    [{ plan_monthsMax: "1,5" }, { plan_monthsMax: "value_missing" }],
    [{ payment_minimumMinor: "rien" }, { payment_minimumMinor: "value_missing" }],
  ])("of %j is not taken", (more, errors) => {
    expect(read(more)).toEqual(errors);
  });
});
