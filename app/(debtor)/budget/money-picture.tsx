import { useLocale, useTranslations } from "next-intl";
import { StackedBar } from "@/components/ui/stacked-bar";
import type { BudgetSegment } from "@/lib/domain/budget/budget-segments";
import { toDecimalString } from "@/lib/domain/money/decimal-string";

/** Where the money goes each month, drawn and in words. */
export function MoneyPicture({ segments }: { segments: readonly BudgetSegment[] }) {
  const t = useTranslations("budget");
  const locale = useLocale();
  // Beside a picture round amounts lose their zeros: "780 €".
  const [first] = segments;
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: first?.monthly.currency ?? "EUR",
    trailingZeroDisplay: "stripIfInteger",
  });
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
        text: format.format(toDecimalString(monthly)),
        isRest: category === "left",
      }))}
    />
  );
}
