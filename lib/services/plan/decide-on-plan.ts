import "server-only";
import { canVisit } from "@/lib/domain/journey/can-visit";
import type { PolicyCheck } from "@/lib/domain/plan/check-policy";
import type { PlanStatus } from "@/lib/domain/plan/status";
import { err, ok, type Result } from "@/lib/domain/result";
import { type PlanBasis, type Planner, planBasisOf, rereadPlanBasis } from "./plan-basis";
import type { ToldPlan } from "./plan-event";
import { type PlanRecord, statusOf, termsOfRecord } from "./plan-record";
import { reviewPlan } from "./review-plan";
import { hadPlan, lockDebtor, type Sender, transact } from "./store";

/**
 * plan_unknown: not one of the person's plans. plan_replaced: another one was chosen since. plan_outdated: the
 * balance, the budget or the day has moved on. plan_held: a hold, a running plan or the limitation review
 * stands in the way.
 */
export type DecidePlanError = "plan_unknown" | "plan_replaced" | "plan_outdated" | "plan_held";

export type Decision = {
  sender: Sender;
  plan: PlanRecord;
  basis: PlanBasis;
  check: PolicyCheck;
};

/**
 * Runs a decision on a proposed plan under the person's lock, with holds, balance and plans read inside the same
 * transaction. A plan that already is where the decision leads is left as it is: repeating changes nothing.
 */
export async function decideOnPlan<E>(
  input: { debtor: Planner; planId: string; to: PlanStatus; now: Date },
  decide: (decision: Decision) => Promise<Result<null, E>>,
): Promise<Result<{ planId: string }, E | DecidePlanError>> {
  const { debtor, planId, to, now } = input;
  const before = planBasisOf(debtor, now);
  return transact(async (sender): Promise<Result<{ planId: string }, E | DecidePlanError>> => {
    await lockDebtor(sender, debtor.debtorId);
    const basis = await rereadPlanBasis(sender, debtor, now, before);
    const plan = basis.file.plans.find(({ id }) => id === planId);
    if (!plan) return err(await whyGone(sender, debtor, planId));
    if (statusOf(plan) === to) return ok({ planId });
    if (statusOf(plan) !== "proposed") return err("plan_replaced");
    if (!canVisit("plan_review", basis.state).allowed) return err("plan_held");
    const check = reviewPlan(plan, basis);
    if (!check.ok) return check;
    const decided = await decide({ sender, plan, basis, check: check.value });
    return decided.ok ? ok({ planId }) : decided;
  });
}

/** A plan that is over stays theirs; any other never was. */
async function whyGone(sender: Sender, { debtorId }: Planner, planId: string) {
  return (await hadPlan(sender, debtorId, planId)) ? "plan_replaced" : "plan_unknown";
}

/** A stored plan as events tell it. */
export const toldPlan = (plan: PlanRecord): ToldPlan => ({
  id: plan.id,
  terms: termsOfRecord(plan),
  instalmentCount: plan.instalments.length,
  accountReferences: plan.accountReferences,
});
