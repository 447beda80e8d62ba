import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import type { JourneyState } from "@/lib/domain/journey/state";
import { readDebtorFile } from "@/lib/services/account/debtor-file";
import { assessBudget } from "@/lib/services/budget/assess-budget";
import { visibleBudgets } from "@/lib/services/budget/visible-budgets";

const PLAN_STATUSES = ["proposed", "pending_review", "active", "completed"] as const;

/** All that decides which screens make sense to an identified person now. */
export async function getJourneyState(actor: DebtorActor, now: Date): Promise<JourneyState> {
  const [file, { versions }] = await Promise.all([
    readDebtorFile(actor.debtorId, now),
    visibleBudgets(actor),
  ]);
  const [last] = versions;
  const [plan] = file.plans;
  return {
    stage: "identified",
    balanceMinor: file.balance.amountMinor,
    effects: file.effects,
    isLimitationReviewDue:
      file.policy.limitationReview && file.accounts.some((account) => account.isPossiblyTimeBarred),
    budget: last
      ? verdictOf(assessBudget(last.budget, file.policy, file.today).assessment.verdict)
      : null,
    planStatus: PLAN_STATUSES.find((status) => status === plan?.status) ?? null,
  };
}

/** "Tight" leaves something, so a plan can still be asked for. */
const verdictOf = (verdict: string) => (verdict === "deficit" ? "deficit" : "surplus");
