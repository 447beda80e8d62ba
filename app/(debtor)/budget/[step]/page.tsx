import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { StepProgress } from "@/components/ui/step-progress";
import { BUDGET_STEPS, isBudgetStep } from "@/lib/domain/budget/steps";
import { BUDGET_STEP_PAGE } from "@/lib/services/budget/budget-drafts";
import { getBudgetStep } from "@/lib/services/budget/get-budget-step";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { BudgetForm } from "./budget-form";

type Props = { params: Promise<{ step: string }> };

/** One of the short steps of the budget. */
export default async function BudgetStepPage({ params }: Props) {
  const { step } = await params;
  if (!isBudgetStep(step)) notFound();
  const debtor = await requireReader({ reads: BUDGET_STEP_PAGE });
  const page = await getBudgetStep({ debtor, step, locale: await getLocale() });
  const t = await getTranslations("budget");
  const number = BUDGET_STEPS.indexOf(step) + 1;
  const total = BUDGET_STEPS.length;
  const previous = BUDGET_STEPS[number - 2];
  return (
    <DebtorPage step={`budget-${step}`} backHref={previous ? `/budget/${previous}` : "/account"}>
      <StepProgress current={number} total={total} label={t("progress", { number, total })} />
      <PageHeading title={t(`${step}.title`)} lead={t(`${step}.lead`)} />
      {page.hasHiddenBudget && step === "household" && (
        <Notice tone="info" icon="lock" title={t("hidden.title")}>
          {t.rich("hidden.text", { code: (words) => <a href="/identity/code">{words}</a> })}
        </Notice>
      )}
      <BudgetForm page={page} />
    </DebtorPage>
  );
}
