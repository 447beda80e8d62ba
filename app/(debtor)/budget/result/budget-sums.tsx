import { useLocale, useTranslations } from "next-intl";
import { Breakdown } from "@/components/money/breakdown";
import { Stack } from "@/components/ui/stack";
import type { MonthlyLines } from "@/lib/domain/budget/compute-budget";
import { subtractMoney } from "@/lib/domain/money/add-money";
import { isZero, type Money, zeroMoney } from "@/lib/domain/money/money";
import type { BudgetResultPage } from "@/lib/services/budget/get-budget-result";
import { MoneyPicture } from "../money-picture";

/** The sum line by line, and the picture of where the money goes. */
export function BudgetSums({ page }: { page: BudgetResultPage }) {
  const t = useTranslations("budget");
  const locale = useLocale();
  const { incomes, spendings, disposable } = page.totals;
  const negative = (amount: Money) => subtractMoney(zeroMoney(amount.currency), amount);
  const linesOf = (lines: MonthlyLines<string>["lines"], sign: (amount: Money) => Money) =>
    lines
      .filter(({ monthly }) => !isZero(monthly))
      .map(({ category, monthly }) => ({
        key: category,
        label: t(`lines.${category}.label`),
        money: sign(monthly),
      }));
  return (
    <Stack as="section" labelledBy="working">
      <h2 id="working">{t("result.working")}</h2>
      <MoneyPicture segments={page.segments} />
      <Breakdown
        lines={linesOf(incomes.lines, (amount) => amount)}
        total={{ label: t("income.total"), money: incomes.total }}
        locale={locale}
      />
      <Breakdown
        lines={linesOf(spendings.lines, negative)}
        total={{ label: t("spending.total"), money: negative(spendings.total) }}
        locale={locale}
      />
      <Breakdown
        lines={[]}
        total={{ label: t("spending.left"), money: disposable }}
        locale={locale}
      />
    </Stack>
  );
}
