import { getLocale, getTranslations } from "next-intl/server";
import { Breakdown } from "@/components/money/breakdown";
import { Stack } from "@/components/ui/stack";
import type { MonthlyLine } from "@/lib/domain/budget/compute-budget";
import { subtractMoney } from "@/lib/domain/money/add-money";
import { type Money, zeroMoney } from "@/lib/domain/money/money";
import type { StaffBudget } from "@/lib/services/budget/get-staff-budget";

const negative = (amount: Money) => subtractMoney(zeroMoney(amount.currency), amount);

/** The statement line by line, as it was saved, a month's worth of each; what says something of health by itself. */
export async function BudgetLines({ budget }: { budget: StaffBudget }) {
  const t = await getTranslations("staff.budget");
  const words = await getTranslations("budget");
  const locale = await getLocale();
  const { household, totals, spendings } = budget;
  const { lines, special, together } = spendings;
  const shown = ({ category, monthly }: MonthlyLine<string>) => ({
    ...{ key: category, label: words(`lines.${category as "salary"}.label`), money: monthly },
  });
  const spent = (line: MonthlyLine<string>) => ({ ...shown(line), money: negative(line.monthly) });
  return (
    <>
      <Stack as="section" gap="small" labelledBy="household">
        <h2 id="household">{t("household")}</h2>
        <p>{t("members", { ...household })}</p>
      </Stack>
      <Stack as="section" gap="small" labelledBy="incomes">
        <h2 id="incomes">{words("income.title")}</h2>
        <Breakdown
          lines={totals.incomes.lines.map(shown)}
          total={{ label: words("income.total"), money: totals.incomes.total }}
          locale={locale}
        />
      </Stack>
      {special.length > 0 && (
        <Stack as="section" gap="small" labelledBy="special">
          <h2 id="special">{t("special")}</h2>
          <p>{t("specialHint")}</p>
          <Breakdown lines={special.map(spent)} locale={locale} />
        </Stack>
      )}
      <Stack as="section" gap="small" labelledBy="spendings">
        <h2 id="spendings">{words("spending.title")}</h2>
        <Breakdown
          lines={[
            ...lines.map(spent),
            ...(together
              ? [{ key: "together", label: t("together"), money: negative(together) }]
              : []),
          ]}
          total={{
            label: t(special.length > 0 ? "spendingWithSpecial" : "spendingTotal"),
            money: negative(totals.spending),
          }}
          locale={locale}
        />
      </Stack>
    </>
  );
}
