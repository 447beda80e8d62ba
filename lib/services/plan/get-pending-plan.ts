import "server-only";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import { detourFrom } from "@/lib/services/journey/detour";
import { type PlanReader, planBasisOf } from "./plan-basis";
import { newestPlan, termsOfRecord } from "./plan-record";

/** The plan that waits for a person, or the path to go on with. */
export function getPendingPlan(
  debtor: PlanReader,
  now: Date,
): { kind: "open"; terms: PlanTerms; instalmentCount: number } | { kind: "detour"; path: string } {
  const { state, file } = planBasisOf(debtor, now);
  const path = detourFrom("plan_pending", state);
  const plan = newestPlan(file, ["pending_review"]);
  if (path !== null || !plan) return { kind: "detour", path: path ?? "/account" };
  return { kind: "open", terms: termsOfRecord(plan), instalmentCount: plan.instalments.length };
}
