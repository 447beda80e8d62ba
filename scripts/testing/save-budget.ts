// A budget filled in step by step, as a person would, for integration tests.
import type { DebtorActor } from "@/lib/domain/actor/actor";
import type { BudgetStep } from "@/lib/domain/budget/steps";
import { BUDGET_STEP_PAGE } from "@/lib/services/budget/budget-drafts";
import { saveBudgetStep } from "@/lib/services/budget/save-budget-step";
import { readAs } from "./read-as";

/** One adult with a salary and a rent a month, as typed. */
export async function saveBudget(
  actor: DebtorActor,
  salary: string,
  housing: string,
  now: Date,
): Promise<void> {
  const save = async (step: BudgetStep, values: Record<string, string>) => {
    const debtor = await readAs(actor, BUDGET_STEP_PAGE);
    return saveBudgetStep({ debtor, step, values, locale: "fr", now });
  };
  await save("household", { adults: "1", childrenUnder14: "0", children14To18: "0" });
  await save("income", { "salary.amount": salary });
  const next = await save("spending", { "housing.amount": housing });
  if (next !== "result") throw new Error("the budget was not finished");
}
