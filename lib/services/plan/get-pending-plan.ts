import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import { detourFrom } from "@/lib/services/journey/detour";
import { readPlanBasis } from "./plan-basis";
import { termsOfRecord } from "./plan-record";
import { findNewestPlan } from "./store";

/** The plan that waits for a person, or the path to go on with. */
export async function getPendingPlan(input: {
  actor: DebtorActor;
  now: Date;
}): Promise<
  { kind: "open"; terms: PlanTerms; instalmentCount: number } | { kind: "detour"; path: string }
> {
  const { state } = await readPlanBasis(input.actor, input.now);
  const path = detourFrom("plan_pending", state);
  const plan = await findNewestPlan(input.actor.debtorId, ["pending_review"]);
  if (path !== null || !plan) return { kind: "detour", path: path ?? "/account" };
  return { kind: "open", terms: termsOfRecord(plan), instalmentCount: plan.instalments.length };
}
