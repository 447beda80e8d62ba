"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { isBudgetStep } from "@/lib/domain/budget/steps";
import { BUDGET_STEP_PAGE, draftName } from "@/lib/services/budget/budget-drafts";
import { reuseBudget } from "@/lib/services/budget/reuse-budget";
import { saveBudgetStep } from "@/lib/services/budget/save-budget-step";
import { WITH_BUDGETS } from "@/lib/services/budget/visible-budgets";
import { currentTime } from "@/lib/services/clock/current-time";
import { valuesOf } from "@/lib/services/session/draft";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { requireFiller } from "@/lib/services/session/require-filler";

/** Keeps a step, finished or not, and goes on to what comes next. */
export async function saveStep(form: FormData): Promise<void> {
  const step = String(form.get("step"));
  if (!isBudgetStep(step)) redirect("/budget/household");
  const kept = { step: draftName(step), path: `/budget/${step}`, form };
  const debtor = await requireFiller("budget:saveStep", { kept, reads: BUDGET_STEP_PAGE });
  const about = { debtor, locale: await getLocale(), now: currentTime() };
  redirect(`/budget/${await saveBudgetStep({ ...about, step, values: valuesOf(form) })}`);
}

/** Fills the steps from an earlier version, to be corrected. */
export async function correctBudget(form: FormData): Promise<void> {
  const debtor = await requireDebtor({ reads: WITH_BUDGETS });
  const version = Number.parseInt(String(form.get("version")), 10);
  const reused = await reuseBudget({ debtor, version, locale: await getLocale() });
  redirect(reused.ok ? "/budget/household" : "/budget/earlier");
}
