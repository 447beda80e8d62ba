// A budget filled in step by step, as a person would, for integration tests.
import type { DebtorActor } from "@/lib/domain/audit/actor";
import type { BudgetStep } from "@/lib/domain/budget/steps";
import { saveBudgetStep } from "@/lib/services/budget/save-budget-step";

/** One adult with a salary and a rent a month, as typed. */
export async function saveBudget(
  actor: DebtorActor,
  salary: string,
  housing: string,
  now: Date,
): Promise<void> {
  const about = { actor, creditor: { currency: "EUR" }, locale: "fr", now };
  const save = (step: BudgetStep, values: Record<string, string>) =>
    saveBudgetStep({ ...about, step, values });
  await save("household", { adults: "1", childrenUnder14: "0", children14To18: "0" });
  await save("income", { "salary.amount": salary });
  const next = await save("spending", { "housing.amount": housing });
  if (next !== "result") throw new Error("the budget was not finished");
}
