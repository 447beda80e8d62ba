import "server-only";
import type { Transaction } from "@/lib/adapters/db/transaction";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import type { JourneyState } from "@/lib/domain/journey/state";
import { subtractMoney, sumMoney } from "@/lib/domain/money/add-money";
import { maxMoney } from "@/lib/domain/money/compare-money";
import { isPositive, type Money, zeroMoney } from "@/lib/domain/money/money";
import type { PlanLimits } from "@/lib/domain/plan/limits";
import { type DebtorFile, readDebtorFile } from "@/lib/services/account/debtor-file";
import type { FileAccount } from "@/lib/services/account/file-account";
import { type AssessedBudget, assessBudget } from "@/lib/services/budget/assess-budget";
import { visibleBudgets } from "@/lib/services/budget/visible-budgets";
import { planLimits } from "./plan-limits";

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

export async function readPlanBasis(actor: DebtorActor, now: Date): Promise<PlanBasis> {
  const file = await readDebtorFile(actor.debtorId, now);
  const { versions } = await visibleBudgets(actor);
  const [last] = versions;
  return basisOf(
    file,
    last ? { id: last.id, ...assessBudget(last.budget, file.policy, file.today) } : null,
  );
}

/**
 * The same with debts, holds and plans as a transaction sees them. The budget was opened before it: inside,
 * nothing may wait for a second connection, or enough people at once would wait for each other for ever.
 */
export async function rereadPlanBasis(
  tx: Transaction,
  actor: DebtorActor,
  now: Date,
  { budget }: PlanBasis,
): Promise<PlanBasis> {
  return basisOf(await readDebtorFile(actor.debtorId, now, tx), budget);
}

function basisOf(file: DebtorFile, budget: PlanBudget | null): PlanBasis {
  const accounts = file.accounts.filter(
    ({ balance, effects }) => isPositive(balance) && effects.newPlan,
  );
  return {
    ...{ file, accounts, budget },
    limits: planLimits(file.policy, file.currency),
    total: totalOf(accounts, file),
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
      file.policy.limitationReview && accounts.some((account) => account.isPossiblyTimeBarred),
    budget: budget === null ? null : budgetState(isDeficit),
    planStatus: planStatus(file),
  };
}

const budgetState = (isDeficit: boolean) => (isDeficit ? "deficit" : "surplus");

const RUNNING = ["proposed", "pending_review", "active", "completed"] as const;

function planStatus({ plans: [newest] }: DebtorFile): JourneyState["planStatus"] {
  return RUNNING.find((status) => status === newest?.status) ?? null;
}
