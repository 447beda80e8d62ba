import { useTranslations } from "next-intl";
import { ChoiceList } from "@/components/form/choice-list";
import { Field } from "@/components/form/field";
import { MoneyField } from "@/components/form/money-field";
import type { Currency } from "@/lib/domain/money/money";
import type { TypedFields } from "./typed-fields";

/** How much at a time, or how many times. */
export function SizeFields({ typed, errorOf, currency }: TypedFields & { currency: Currency }) {
  const t = useTranslations("plan.own");
  return (
    <>
      <ChoiceList
        name="by"
        legend={t("by.legend")}
        defaultValue={typed("by") || "amount"}
        choices={(["amount", "count"] as const).map((value) => ({
          value,
          label: t(`by.${value}`),
        }))}
      />
      <MoneyField
        name="amount"
        label={t("amount.label")}
        hint={t("amount.hint")}
        error={errorOf("amount")}
        currency={currency}
        defaultValue={typed("amount")}
      />
      <Field
        name="count"
        label={t("count.label")}
        hint={t("count.hint")}
        error={errorOf("count")}
        inputMode="numeric"
        autoComplete="off"
        width="short"
        maxLength={5}
        defaultValue={typed("count")}
      />
    </>
  );
}
