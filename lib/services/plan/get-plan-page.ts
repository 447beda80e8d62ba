import "server-only";
import type { Assessment } from "@/lib/domain/affordability/assess";
import { type BudgetSegment, budgetSegments } from "@/lib/domain/budget/budget-segments";
import type { Money } from "@/lib/domain/money/money";
import { usualFirstDate, usualPayDay } from "@/lib/domain/plan/first-date";
import {
  type Proposal,
  type ProposalKind,
  preselectedKind,
  proposePlans,
} from "@/lib/domain/plan/propose-plans";
import { detourFrom } from "@/lib/services/journey/detour";
import { draftsOf } from "@/lib/services/session/store";
import { PLAN_READS, type PlanBasis, type PlanReader, planBasisOf } from "./plan-basis";

/** Under this name a refused choice is kept until it has been shown. */
export const PLAN_CHOICE_DRAFT = "plan-choice";

/** What this page reads beside the session. */
export const PLAN_PAGE = { ...PLAN_READS, drafts: draftsOf(PLAN_CHOICE_DRAFT) };

export type PlanPage = {
  kind: "open";
  total: Money;
  assessment: Assessment;
  segments: BudgetSegment[];
  /** Slowest first; none where even the longest plan would cost too much. */
  proposals: Proposal[];
  preselected: ProposalKind | null;
};

/** What is proposed to a person, from their own budget and inside the creditor's policy. */
export function proposalsOf({ total, budget, limits, file }: PlanBasis): Proposal[] {
  if (budget?.assessment.verdict !== "surplus") return [];
  return proposePlans({
    ...{ total, limits, payDay: usualPayDay(limits) },
    affordable: budget.assessment.recommendedMax,
    firstOn: usualFirstDate(file.today, limits),
  });
}

/** Read model of the choice of a plan, or the path to go on with where there is nothing to choose now. */
export function getPlanPage(
  debtor: PlanReader,
  now: Date,
): PlanPage | { kind: "detour"; path: string } {
  const basis = planBasisOf(debtor, now);
  const path = detourFrom("plan", basis.state);
  if (path !== null || !basis.budget) return { kind: "detour", path: path ?? "/account" };
  const proposals = proposalsOf(basis);
  const { totals, assessment } = basis.budget;
  return {
    ...{ kind: "open", total: basis.total, assessment, proposals },
    segments: budgetSegments(totals),
    preselected: preselectedKind(proposals),
  };
}
