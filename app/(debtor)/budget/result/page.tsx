import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Actions } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { BUDGET_RESULT_PAGE, getBudgetResult } from "@/lib/services/budget/get-budget-result";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { BudgetChanges } from "./budget-changes";
import { BudgetSums } from "./budget-sums";
import { BudgetVerdict } from "./budget-verdict";

/** What is left each month, with the working shown. */
export default async function BudgetResultPage() {
  const debtor = await requireReader({ reads: BUDGET_RESULT_PAGE });
  const page = getBudgetResult(debtor, currentTime());
  if (!page) redirect("/budget/household");
  const t = await getTranslations("budget.result");
  const isDeficit = page.assessment.verdict === "deficit";
  return (
    <DebtorPage step="budget-result" backHref="/budget/spending">
      <BudgetVerdict page={page} creditor={debtor.creditor} />
      <BudgetSums page={page} />
      <BudgetChanges changes={page.changes} />
      <Actions>
        {!isDeficit && (
          <ButtonLink href={page.hasPlan ? "/my-plan/change/amount" : "/plan"} variant="primary">
            {t(page.hasPlan ? "toAmount" : "toPlans")}
          </ButtonLink>
        )}
        <ButtonLink href="/budget/household">{t("correct")}</ButtonLink>
      </Actions>
      {isDeficit && <TextLink href="/plan/own">{t("ownAnyway")}</TextLink>}
      {page.hasEarlier && <TextLink href="/budget/earlier">{t("earlier")}</TextLink>}
    </DebtorPage>
  );
}
