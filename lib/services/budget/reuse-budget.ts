import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { BUDGET_STEPS } from "@/lib/domain/budget/steps";
import { err, ok, type Result } from "@/lib/domain/result";
import { saveDrafts } from "@/lib/services/session/draft";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { draftName } from "./budget-drafts";
import { formValuesOf } from "./form-values";
import { openBudget, visibleBudgets, type WITH_BUDGETS } from "./visible-budgets";

/**
 * Starts a correction: the steps are filled from an earlier version, which itself stays as it is.
 * Errors: `version_unknown` (none that this session may see).
 */
export async function reuseBudget(input: {
  debtor: SessionDebtor<typeof WITH_BUDGETS>;
  version: number;
  locale: string;
}): Promise<Result<null, "version_unknown">> {
  refuseImpersonator(input.debtor);
  const { debtor, version, locale } = input;
  const chosen = visibleBudgets(debtor).versions.find((known) => known.version === version);
  if (!chosen) return err("version_unknown");
  const budget = openBudget(debtor, chosen);
  const drafts = BUDGET_STEPS.map((step) => ({
    ...{ step: draftName(step), values: formValuesOf(step, budget, locale), errors: {} },
  }));
  await saveDrafts(debtor, drafts);
  return ok(null);
}
