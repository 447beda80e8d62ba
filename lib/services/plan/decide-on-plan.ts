import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { canVisit } from "@/lib/domain/journey/can-visit";
import type { PolicyCheck } from "@/lib/domain/plan/check-policy";
import type { PlanStatus } from "@/lib/domain/plan/status";
import { err, ok, type Result } from "@/lib/domain/result";
import { type PlanBasis, readPlanBasis, rereadPlanBasis } from "./plan-basis";
import { statusOf } from "./plan-record";
import { reviewPlan } from "./review-plan";
import { findOwnPlan, inTransaction, lockDebtor, type PlanRecord, type Transaction } from "./store";

/**
 * plan_unknown: not one of the person's plans. plan_replaced: another one was chosen since. plan_outdated: the
 * balance, the budget or the day has moved on. plan_held: a hold, a running plan or the limitation review
 * stands in the way.
 */
export type DecidePlanError = "plan_unknown" | "plan_replaced" | "plan_outdated" | "plan_held";

export type Decision = { tx: Transaction; plan: PlanRecord; basis: PlanBasis; check: PolicyCheck };

/**
 * Runs a decision on a proposed plan under the person's lock, with holds, balance and budget read inside the same
 * transaction. A plan that already is where the decision leads is left as it is: repeating changes nothing.
 */
export async function decideOnPlan<E>(
  input: { actor: DebtorActor; planId: string; to: PlanStatus; now: Date },
  decide: (decision: Decision) => Promise<Result<null, E>>,
): Promise<Result<{ planId: string }, E | DecidePlanError>> {
  const { actor, planId, to, now } = input;
  const before = await readPlanBasis(actor, now);
  return inTransaction(async (tx): Promise<Result<{ planId: string }, E | DecidePlanError>> => {
    await lockDebtor(tx, actor.debtorId);
    const plan = await findOwnPlan(actor.debtorId, planId, tx);
    if (!plan) return err("plan_unknown");
    if (statusOf(plan) === to) return ok({ planId });
    if (statusOf(plan) !== "proposed") return err("plan_replaced");
    const basis = await rereadPlanBasis(tx, actor, now, before);
    if (!canVisit("plan_review", basis.state).allowed) return err("plan_held");
    const check = reviewPlan(plan, basis);
    if (!check.ok) return check;
    const decided = await decide({ tx, plan, basis, check: check.value });
    return decided.ok ? ok({ planId }) : decided;
  });
}
