import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { BUDGET_STEPS } from "@/lib/domain/budget/steps";
import { err, ok, type Result } from "@/lib/domain/result";
import { saveBudgetDraft } from "./budget-drafts";
import { formValuesOf } from "./form-values";
import { visibleBudgets } from "./visible-budgets";

/**
 * Starts a correction: the steps are filled from an earlier version, which itself stays as it is.
 * Errors: `version_unknown` (none that this session may see).
 */
export async function reuseBudget(input: {
  actor: DebtorActor;
  version: number;
  locale: string;
}): Promise<Result<null, "version_unknown">> {
  const { actor, version, locale } = input;
  const { versions } = await visibleBudgets(actor);
  const chosen = versions.find((known) => known.version === version);
  if (!chosen) return err("version_unknown");
  for (const step of BUDGET_STEPS) {
    await saveBudgetDraft(actor, step, formValuesOf(step, chosen.budget, locale), {});
  }
  return ok(null);
}
