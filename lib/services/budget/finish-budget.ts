import "server-only";
import { randomUUID } from "node:crypto";
import type { Budget } from "@/lib/domain/budget/budget";
import { BUDGET_STEPS, type BudgetStep } from "@/lib/domain/budget/steps";
import { toStoredBudget } from "@/lib/domain/budget/stored-budget-schema";
import type { Currency } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import type { FormValues } from "@/lib/services/session/draft";
import { type BudgetWriter, draftName } from "./budget-drafts";
import { readHousehold, readIncomes, readSpendings } from "./read-step";
import { stepValues } from "./step-values";
import { insertBudget } from "./store";

type Input = {
  debtor: BudgetWriter;
  /** The step that was posted, and its values: they are newer than any draft. */
  step: BudgetStep;
  values: FormValues;
  currency: Currency;
  locale: string;
  now: Date;
};

/** Puts the steps together as a new version, sealed. Errors: the first step that is not complete. */
export async function finishBudget(input: Input): Promise<Result<{ version: number }, BudgetStep>> {
  const { debtor, now } = input;
  const budget = budgetOf(input);
  if (!budget.ok) return budget;
  const { debtorId, record, actor, read } = debtor;
  const row = {
    ...{ id: randomUUID(), createdAt: now },
    answersSealed: sealForDebtor(record, toStoredBudget(budget.value)),
  };
  const finishedSteps = BUDGET_STEPS.map(draftName);
  // Another tab may have added the next version meanwhile: then this one comes after it.
  for (let version = (read.budgets[0]?.version ?? 0) + 1; ; version += 1) {
    const audit = auditRow({ actor, action: "budget.saved", details: { version }, now });
    if (await insertBudget(debtorId, { ...row, version }, finishedSteps, audit)) {
      return ok({ version });
    }
  }
}

function budgetOf({ debtor, step, values, currency, locale }: Input): Result<Budget, BudgetStep> {
  const valuesOf = (other: BudgetStep) =>
    other === step ? values : stepValues(debtor, other, locale);
  const household = readHousehold(valuesOf("household"));
  if (!household.ok) return err("household");
  const incomes = readIncomes(valuesOf("income"), currency);
  if (!incomes.ok) return err("income");
  const spendings = readSpendings(valuesOf("spending"), currency);
  if (!spendings.ok) return err("spending");
  return ok({
    ...{ currency, household: household.value },
    ...{ incomes: incomes.value, spendings: spendings.value },
  });
}
