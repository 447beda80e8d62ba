import "server-only";
import { isPlanFrequency } from "@/lib/domain/calendar/frequency";
import { invariant } from "@/lib/domain/invariant";
import { type Currency, isCurrency, money } from "@/lib/domain/money/money";
import { isPlanStatus, type PlanStatus } from "@/lib/domain/plan/status";
import type { PlanTerms, ScheduledInstalment } from "@/lib/domain/plan/terms";
import type { DebtorFileRecord } from "@/lib/services/account/store";

/** A plan that is not over, as the person's file has it. */
export type PlanRecord = DebtorFileRecord["plans"][number];

/** The newest of a person's plans in one of the given states. */
export const newestPlan = (
  { plans }: { plans: readonly PlanRecord[] },
  statuses: readonly PlanStatus[],
): PlanRecord | undefined => plans.find((plan) => statuses.includes(statusOf(plan)));

export function currencyOf({ currency }: PlanRecord): Currency {
  invariant(isCurrency(currency), "a plan's currency is one of ours");
  return currency;
}

export function statusOf({ status }: PlanRecord): PlanStatus {
  invariant(isPlanStatus(status), "a stored plan has a known status");
  return status;
}

/** The terms of a stored plan. */
export function termsOfRecord(plan: PlanRecord): PlanTerms {
  const currency = currencyOf(plan);
  const { frequency, payDay, firstOn } = plan;
  invariant(isPlanFrequency(frequency), "a stored plan has a known frequency");
  return {
    total: money(plan.totalMinor, currency),
    instalment: money(plan.instalmentMinor, currency),
    ...{ frequency, payDay, firstOn },
  };
}

/** The dates and amounts of a stored plan: what was shown and agreed, never reckoned anew. */
export function scheduleOfRecord(plan: PlanRecord): ScheduledInstalment[] {
  const currency = currencyOf(plan);
  return plan.instalments.map(({ number, dueOn, amountMinor }) => ({
    ...{ number, dueOn, amount: money(amountMinor, currency) },
  }));
}
