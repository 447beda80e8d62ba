import "server-only";
import { randomUUID } from "node:crypto";
import { roleMay } from "@/lib/domain/actor/permission";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { fromMonthly } from "@/lib/domain/calendar/to-monthly";
import { compareMoney } from "@/lib/domain/money/compare-money";
import { type Money, money } from "@/lib/domain/money/money";
import { checkPolicy, type OutsideReason } from "@/lib/domain/plan/check-policy";
import type { PlanLimits } from "@/lib/domain/plan/limits";
import { periodsMax } from "@/lib/domain/plan/periods-max";
import type { PlanTerms, ScheduledInstalment } from "@/lib/domain/plan/terms";
import { ok, type Result } from "@/lib/domain/result";
import { type DebtorFile, debtorFileOf, FILE } from "@/lib/services/account/debtor-file";
import { assessBudget } from "@/lib/services/budget/assess-budget";
import { openBudget, WITH_BUDGETS } from "@/lib/services/budget/visible-budgets";
import { type ReadDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { type FileError, theirFile } from "@/lib/services/file/authorise";
import { plannable } from "@/lib/services/plan/plan-basis";
import { planLimits } from "@/lib/services/plan/plan-limits";
import {
  newestPlan,
  type PlanRecord,
  scheduleOfRecord,
  termsOfRecord,
} from "@/lib/services/plan/plan-record";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { type ShownAnswer, shownAnswer } from "./shown-answers";
import { ANSWERS } from "./store";

const READS = { ...FILE, ...WITH_BUDGETS, answers: ANSWERS };

/** A plan that no rule allows, with all that is to be weighed. */
export type ReviewDesk = {
  planId: string;
  terms: PlanTerms;
  schedule: ScheduledInstalment[];
  limits: PlanLimits;
  countMax: number;
  latestFirstOn: CalendarDate;
  /** What the budget advises each time; null where this colleague may not see it, or there is none. */
  affordable: Money | null;
  outside: readonly OutsideReason[];
  /** What is owed or the day has moved on: it can only be refused. */
  isOutdated: boolean;
  mayDecide: boolean;
  /** The form's own key: sent again it decides nothing. */
  key: string;
};

export type PlanDesk = {
  review: ReviewDesk | null;
  /** Whether this colleague may change a plan that is followed beyond the rules. */
  mayChange: boolean;
  answers: ShownAnswer[];
};

/** What there is to decide about a person's plan, and what was decided. Errors: FileError. */
export async function getPlanDesk(input: {
  member: StaffMember;
  debtorId: string;
  now: Date;
}): Promise<Result<PlanDesk, FileError>> {
  const { member, debtorId, now } = input;
  const { actor } = member;
  const own = await theirFile(actor, "file.read", debtorId);
  if (!own.ok) return own;
  const debtor = await readDebtor(debtorId, READS);
  const file = debtorFileOf(debtor, now);
  const plan = newestPlan(file, ["pending_review"]);
  const mayDecide = roleMay(actor.role, "plan.decide");
  const seesBudget = roleMay(actor.role, "budget.read");
  return ok({
    review: plan ? { ...reviewOf(debtor, file, plan, seesBudget), mayDecide } : null,
    mayChange: mayDecide && newestPlan(file, ["active"]) !== undefined,
    answers: debtor.read.answers.map((answer) => shownAnswer(debtor.record, answer)),
  });
}

function reviewOf(
  debtor: ReadDebtor<typeof READS>,
  file: DebtorFile,
  plan: PlanRecord,
  seesBudget: boolean,
): Omit<ReviewDesk, "mayDecide"> {
  const { creditor, today, currency } = file;
  const terms = termsOfRecord(plan);
  const schedule = scheduleOfRecord(plan);
  const limits = planLimits(creditor.policy, currency);
  const budget = debtor.read.budgets.find(({ id }) => id === plan.budgetId);
  const monthly = budget
    ? assessBudget(openBudget(debtor, budget), creditor.policy, today).assessment.recommendedMax
    : money(0n, currency);
  const check = checkPolicy({ terms, schedule, affordable: monthly, today, limits });
  return {
    ...{ planId: plan.id, terms, schedule, limits, key: randomUUID() },
    countMax: periodsMax(limits.monthsMax, terms.frequency),
    latestFirstOn: addDays(today, limits.firstPaymentWithinDays),
    affordable: budget && seesBudget ? fromMonthly(monthly, terms.frequency, "down") : null,
    outside: check.inside ? [] : check.reasons,
    isOutdated: compareMoney(terms.total, plannable(file).total) !== 0 || terms.firstOn < today,
  };
}
