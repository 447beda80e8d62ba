import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canVisit } from "./can-visit";
import type { DetourReason, JourneyState } from "./state";
import { STEPS, type Step } from "./steps";

const ready: JourneyState = {
  stage: "identified",
  balanceMinor: 124_860n,
  effects: { voluntaryPayment: true, newPlan: true },
  isLimitationReviewDue: false,
  budget: "surplus",
  planStatus: null,
};
const held = { voluntaryPayment: false, newPlan: false };
const disputed = { voluntaryPayment: true, newPlan: false };

type Row = [Step, Partial<JourneyState>, null | [goTo: Step, reason: DetourReason]];

const TABLE: Row[] = [
  ["link", { stage: "none" }, null],
  ["help", { stage: "none" }, null],
  ["rights", { stage: "none" }, null],
  ["identity", { stage: "none" }, ["session_ended", "session_missing"]],
  ["identity", { stage: "link" }, null],
  ["identity", {}, ["account", "identity_known"]],
  ["account", { stage: "none" }, ["session_ended", "session_missing"]],
  ["account", { stage: "link" }, ["identity", "identity_missing"]],
  ["account", { balanceMinor: 0n, effects: held }, null],
  ["settings", { stage: "link" }, null],
  ["settings", { stage: "none" }, ["session_ended", "session_missing"]],
  ["pay", {}, null],
  ["pay", { balanceMinor: 0n }, ["account", "nothing_owed"]],
  ["pay", { effects: held }, ["account", "payment_held"]],
  ["pay", { effects: disputed }, null],
  ["pay", { isLimitationReviewDue: true }, ["messages", "limitation_review"]],
  ["pay_form", { effects: held }, ["account", "payment_held"]],
  ["pay_return", { effects: held, balanceMinor: 0n }, null],
  ["receipt", { balanceMinor: 0n }, null],
  ["documents", { balanceMinor: 0n }, null],
  ["budget_household", { budget: null }, null],
  ["budget_household", { balanceMinor: 0n }, ["account", "nothing_owed"]],
  ["budget_result", { budget: null }, ["budget_household", "budget_missing"]],
  ["budget_result", { budget: "deficit" }, null],
  ["plan", {}, null],
  ["plan", { budget: null }, ["budget_household", "budget_missing"]],
  ["plan", { budget: "deficit" }, ["budget_result", "budget_deficit"]],
  ["plan", { effects: disputed }, ["account", "plan_held"]],
  ["plan", { isLimitationReviewDue: true }, ["messages", "limitation_review"]],
  ["plan", { planStatus: "active" }, ["my_plan", "plan_active"]],
  ["plan", { planStatus: "pending_review" }, ["plan_pending", "plan_pending"]],
  ["plan", { planStatus: "completed" }, null],
  ["plan_own", { budget: "deficit" }, null],
  ["plan_review", { planStatus: "proposed" }, null],
  ["plan_review", {}, ["plan", "plan_missing"]],
  ["plan_review", { planStatus: "proposed", effects: held }, ["account", "plan_held"]],
  ["plan_pending", { planStatus: "pending_review" }, null],
  ["plan_pending", {}, ["account", "plan_missing"]],
  ["my_plan", { planStatus: "active", effects: held }, null],
  ["my_plan", { planStatus: "completed", balanceMinor: 0n }, null],
  ["my_plan", {}, ["account", "plan_missing"]],
  ["dispute", { effects: held }, null],
  ["hardship", { balanceMinor: 0n }, null],
  ["chat", { balanceMinor: 0n, effects: held }, null],
  ["chat", { stage: "link" }, ["identity", "identity_missing"]],
  ["ask", { balanceMinor: 0n, planStatus: null }, null],
];

const states: fc.Arbitrary<JourneyState> = fc.record({
  stage: fc.constantFrom("none", "link", "identified"),
  balanceMinor: fc.constantFrom(0n, 1n, 124_860n),
  effects: fc.record({ voluntaryPayment: fc.boolean(), newPlan: fc.boolean() }),
  isLimitationReviewDue: fc.boolean(),
  budget: fc.constantFrom("surplus", "deficit", null),
  planStatus: fc.constantFrom("proposed", "pending_review", "active", "completed", null),
});

describe("a step of the journey", () => {
  it.each(TABLE)("%s, when %o, leads to %o", (step, change, detour) => {
    const expected = detour
      ? { allowed: false, goTo: detour[0], reason: detour[1] }
      : { allowed: true };
    expect(canVisit(step, { ...ready, ...change })).toEqual(expected);
  });

  it("never sends anyone in a circle", () => {
    fc.assert(
      fc.property(fc.constantFrom(...STEPS), states, (start, state) => {
        const seen = new Set<Step>();
        let visit = canVisit(start, state);
        while (!visit.allowed) {
          expect(seen.has(visit.goTo)).toBe(false);
          seen.add(visit.goTo);
          visit = canVisit(visit.goTo, state);
        }
      }),
    );
  });

  it("shows nothing of a debt before identity", () => {
    const open = STEPS.filter((step) => canVisit(step, { ...ready, stage: "link" }).allowed);
    expect(open.toSorted()).toEqual(
      [
        ...["help", "identity", "identity_locked", "link", "link_unusable", "not_me"],
        ...["rights", "session_ended", "settings", "sign_in", "sign_in_choose", "sign_in_code"],
      ].toSorted(),
    );
  });
});
