import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { type Money, money } from "@/lib/domain/money/money";
import { type PlanProgress, planProgress } from "@/lib/domain/plan/progress";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import { type AccountPage, getAccountPage } from "@/lib/services/account/get-account-page";
import { detourFrom } from "@/lib/services/journey/detour";
import { readPlanBasis } from "./plan-basis";
import { currencyOf, scheduleOfRecord, statusOf, termsOfRecord } from "./plan-record";
import { findNewestPlan, type PlanRecord } from "./store";

export type MyPlanPage = {
  kind: "open";
  isCompleted: boolean;
  terms: PlanTerms;
  progress: PlanProgress;
  /** Debits under way, already counted as covering their instalments; null where there are none. */
  inTransit: Money | null;
  canPay: boolean;
  receipts: AccountPage["receipts"];
};

/** Read model of the agreed plan: how far along, what is next, what was paid; or the path to go on with. */
export async function getMyPlan(input: {
  actor: DebtorActor;
  now: Date;
}): Promise<MyPlanPage | { kind: "detour"; path: string }> {
  const { actor, now } = input;
  const { state, file } = await readPlanBasis(actor, now);
  const plan = await findNewestPlan(actor.debtorId, ["active", "completed"]);
  if (!plan) return { kind: "detour", path: detourFrom("my_plan", state) ?? "/account" };
  const { receipts, inTransit } = await getAccountPage(input);
  const progress = planProgress(scheduleOfRecord(plan), covered(plan), file.today);
  return {
    ...{ kind: "open", progress, inTransit, receipts, terms: termsOfRecord(plan) },
    isCompleted: statusOf(plan) === "completed" || progress.next === null,
    canPay: state.effects.voluntaryPayment,
  };
}

/** A debit that is on its way counts as paying: asking twice would be worse than asking late. */
function covered(plan: PlanRecord): Money {
  const coveredMinor = plan.payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return money(coveredMinor, currencyOf(plan));
}
