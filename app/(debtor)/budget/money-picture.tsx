import { getLocale, getTranslations } from "next-intl/server";
import { StackedBar } from "@/components/ui/stacked-bar";
import type { BudgetSegment } from "@/lib/domain/budget/budget-segments";
import { formatMoney } from "@/lib/domain/money/format-money";

/** Where the money goes each month, drawn and in words. */
export async function MoneyPicture({ segments }: { segments: readonly BudgetSegment[] }) {
  const t = await getTranslations("budget");
  const locale = await getLocale();
  const labelOf = (category: BudgetSegment["category"]) =>
    category === "rest" || category === "left"
      ? t(`picture.${category}`)
      : t(`lines.${category}.short`);
  return (
    <StackedBar
      label={t("picture.label")}
      segments={segments.map(({ category, monthly }) => ({
        key: category,
        label: labelOf(category),
        size: monthly.amountMinor,
        text: formatMoney(monthly, locale),
        isRest: category === "left",
      }))}
    />
  );
}
