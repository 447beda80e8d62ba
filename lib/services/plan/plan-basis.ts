import "server-only";
import type { Sender } from "@/lib/adapters/db/statement";
import type { JourneyState } from "@/lib/domain/journey/state";
import { subtractMoney, sumMoney } from "@/lib/domain/money/add-money";
import { maxMoney } from "@/lib/domain/money/compare-money";
import { isPositive, type Money, zeroMoney } from "@/lib/domain/money/money";
import type { PlanLimits } from "@/lib/domain/plan/limits";
import { type DebtorFile, debtorFileOf, FILE } from "@/lib/services/account/debtor-file";
import type { FileAccount } from "@/lib/services/account/file-account";
import { type AssessedBudget, assessBudget } from "@/lib/services/budget/assess-budget";
import { openBudget, visibleBudgets, WITH_BUDGETS } from "@/lib/services/budget/visible-budgets";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import type { SessionDebtor, ShownDebtor } from "@/lib/services/session/session-debtor";
import { planLimits } from "./plan-limits";

/** What a decision about a plan reads beside the session. */
export const PLAN_READS = { ...FILE, ...WITH_BUDGETS };

/** A person about to agree to a plan. */
export type Planner = SessionDebtor<typeof PLAN_READS>;

/** The same where a plan is shown, or proposed so that they can look at it. */
export type PlanReader = ShownDebtor<typeof PLAN_READS>;

/** Newest budget that a session may see, and what it makes affordable. */
export type PlanBudget = AssessedBudget & { id: string };

/** All that a plan rests on: the debts it may cover, what is affordable, what the creditor accepts. */
export type PlanBasis = {
  file: DebtorFile;
  limits: PlanLimits;
  /** Debts still owed on which a plan may be agreed. */
  accounts: FileAccount[];
  /** What a plan would settle: those debts less what is on its way. */
  total: Money;
  budget: PlanBudget | null;
  state: JourneyState;
};

export function planBasisOf(debtor: PlanReader, now: Date): PlanBasis {
  const file = debtorFileOf(debtor, now);
  const [last] = visibleBudgets(debtor).versions;
  if (!last) return basisOf(file, null);
  const assessed = assessBudget(openBudget(debtor, last), file.creditor.policy, file.today);
  return basisOf(file, { id: last.id, ...assessed });
}

/** The same with debts, holds and plans as a transaction sees them; the budget is the one of before. */
export async function rereadPlanBasis(
  sender: Sender,
  { debtorId }: Pick<PlanReader, "debtorId">,
  now: Date,
  { budget }: PlanBasis,
): Promise<PlanBasis> {
  return basisOf(debtorFileOf(await readDebtor(debtorId, FILE, { sender }), now), budget);
}

/** What a plan would settle as the debts stand: those on which one may be agreed, less what is on its way. */
export function plannable(file: DebtorFile): Pick<PlanBasis, "accounts" | "total"> {
  const accounts = file.accounts.filter(
    ({ balance, effects }) => isPositive(balance) && effects.newPlan,
  );
  return { accounts, total: totalOf(accounts, file) };
}

function basisOf(file: DebtorFile, budget: PlanBudget | null): PlanBasis {
  const { accounts, total } = plannable(file);
  return {
    ...{ file, accounts, budget, total },
    limits: planLimits(file.creditor.policy, file.currency),
    state: stateOf(file, accounts, budget),
  };
}

function totalOf(accounts: readonly FileAccount[], { currency, inTransit }: DebtorFile): Money {
  const owed = sumMoney(
    accounts.map(({ balance }) => balance),
    currency,
  );
  return maxMoney(subtractMoney(owed, inTransit), zeroMoney(currency));
}

function stateOf(
  file: DebtorFile,
  accounts: readonly FileAccount[],
  budget: AssessedBudget | null,
): JourneyState {
  const isDeficit = budget?.assessment.verdict === "deficit";
  return {
    stage: "identified",
    balanceMinor: file.balance.amountMinor - file.inTransit.amountMinor,
    effects: file.effects,
    isLimitationReviewDue:
      file.creditor.policy.limitationReview &&
      accounts.some((account) => account.isPossiblyTimeBarred),
    budget: budget === null ? null : budgetState(isDeficit),
    planStatus: planStatus(file),
  };
}

const budgetState = (isDeficit: boolean) => (isDeficit ? "deficit" : "surplus");

const RUNNING = ["proposed", "pending_review", "active", "completed"] as const;

function planStatus({ plans: [newest] }: DebtorFile): JourneyState["planStatus"] {
  return RUNNING.find((status) => status === newest?.status) ?? null;
}
