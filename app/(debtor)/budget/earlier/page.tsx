import { getLocale, getTranslations } from "next-intl/server";
import { Breakdown } from "@/components/money/breakdown";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { subtractMoney } from "@/lib/domain/money/add-money";
import { zeroMoney } from "@/lib/domain/money/money";
import { type EarlierBudget, getEarlierBudgets } from "@/lib/services/budget/get-earlier-budgets";
import { WITH_BUDGETS } from "@/lib/services/budget/visible-budgets";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { correctBudget } from "../actions";

/** Every version of the budget that this session may see; any of them can be corrected into a new one. */
export default async function EarlierBudgetsPage() {
  const debtor = await requireReader({ reads: WITH_BUDGETS });
  const { budgets, hasHidden } = getEarlierBudgets(debtor);
  const t = await getTranslations("budget");
  const locale = await getLocale();
  const linesOf = ({ income, spending }: EarlierBudget) => [
    { key: "income", label: t("income.total"), money: income },
    {
      key: "spending",
      label: t("spending.total"),
      money: subtractMoney(zeroMoney(spending.currency), spending),
    },
  ];
  return (
    <DebtorPage step="budget-earlier" backHref="/budget/household">
      <PageHeading title={t("earlier.title")} lead={t("earlier.lead")} />
      {hasHidden && (
        <Notice tone="info" icon="lock" title={t("hidden.title")}>
          {t.rich("hidden.text", { code: (words) => <a href="/identity/code">{words}</a> })}
        </Notice>
      )}
      {budgets.map((budget) => (
        <Stack key={budget.version} as="section" labelledBy={`version-${budget.version}`}>
          <h2 id={`version-${budget.version}`}>
            {t(budget.isCurrent ? "earlier.current" : "earlier.version", {
              date: formatDate(budget.savedOn, locale),
            })}
          </h2>
          <Breakdown
            lines={linesOf(budget)}
            total={{ label: t("spending.left"), money: budget.disposable }}
            locale={locale}
          />
          <form action={correctBudget}>
            <input type="hidden" name="version" value={budget.version} />
            <Button variant="secondary">{t("earlier.correct")}</Button>
          </form>
        </Stack>
      ))}
    </DebtorPage>
  );
}
