import { describe, expect, it } from "vitest";
import { holdOfCase } from "./hold-of-case";

describe("what a person tells us stops at once", () => {
  it.each([
    ["procedure", "admissible", { kind: "over_indebtedness_admissible", endsAfterDays: null }],
    ["procedure", "breathing_space", { kind: "breathing_space", endsAfterDays: 60 }],
    ["procedure", "filed", { kind: "over_indebtedness_filed", endsAfterDays: null }],
    ["already_paid", "paid_by_card", { kind: "dispute", endsAfterDays: null }],
    ["hardship", "income_fell", { kind: "hardship", endsAfterDays: 30 }],
    ["callback", "slot", null],
  ] as const)("%s because of %s", (kind, reason, hold) => {
    expect(holdOfCase(kind, reason)).toEqual(hold);
  });
});
