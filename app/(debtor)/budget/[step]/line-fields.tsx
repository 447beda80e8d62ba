import { useLocale, useTranslations } from "next-intl";
import { MoneyField } from "@/components/form/money-field";
import { INCOME_CATEGORIES, SPENDING_CATEGORIES } from "@/lib/domain/budget/categories";
import { FREQUENCIES } from "@/lib/domain/calendar/frequency";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { BudgetStepPage } from "@/lib/services/budget/get-budget-step";
import { LiveTotals } from "./live-totals";

/** An amount and how often, line by line, and what they come to in a month. */
export function LineFields({ page, step }: { page: BudgetStepPage; step: "income" | "spending" }) {
  const t = useTranslations("budget");
  const locale = useLocale();
  const categories = step === "income" ? INCOME_CATEGORIES : SPENDING_CATEGORIES;
  const options = FREQUENCIES.map((value) => ({ value, label: t(`frequencies.${value}`) }));
  const typed = (name: string) => (name in page.values ? String(page.values[name]) : undefined);
  return (
    <>
      {categories.map((category) => {
        const code = page.errors[`${category}.amount`];
        const label = t(`lines.${category}.label`);
        return (
          <MoneyField
            key={category}
            name={`${category}.amount`}
            label={label}
            hint={t(`lines.${category}.hint`)}
            error={code ? t(`errors.${code}`) : undefined}
            currency={page.currency}
            defaultValue={typed(`${category}.amount`)}
            frequency={{
              name: `${category}.frequency`,
              label: t("frequencyOf", { line: label }),
              options,
              defaultValue: typed(`${category}.frequency`) ?? "monthly",
            }}
          />
        );
      })}
      <LiveTotals
        formId="budget"
        step={step}
        locale={locale}
        currency={page.currency}
        total={page.total ? formatMoney(page.total, locale) : null}
        incomeMinor={page.incomeTotal?.amountMinor.toString() ?? null}
        texts={{ total: t(`${step}.total`), left: t("spending.left") }}
      />
    </>
  );
}
