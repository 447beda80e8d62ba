/** The short steps of the form, in their order. */
export const BUDGET_STEPS = ["household", "income", "spending"] as const;
export type BudgetStep = (typeof BUDGET_STEPS)[number];

export function isBudgetStep(value: string): value is BudgetStep {
  return BUDGET_STEPS.some((step) => step === value);
}
