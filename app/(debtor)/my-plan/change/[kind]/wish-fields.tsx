import { useLocale, useTranslations } from "next-intl";
import { ChoiceList } from "@/components/form/choice-list";
import { MoneyField } from "@/components/form/money-field";
import { Select } from "@/components/form/select";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, weekdayName } from "@/lib/domain/calendar/format-date";
import { PLAN_FREQUENCIES } from "@/lib/domain/calendar/frequency";
import { SPREADS } from "@/lib/domain/plan/change/wish";
import type { ChangeForm } from "@/lib/services/change/get-change-form";
import { payDayOptions } from "../../../pay-day-options";

/** ISO. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

type Fields = { page: ChangeForm; errorOf: (name: string) => string | undefined };

/** The fields of one kind of change. */
export function WishFields({ page }: { page: ChangeForm }) {
  const t = useTranslations("change");
  const errorOf = (name: string) => {
    const code = page.errors[name];
    return code ? t(`errors.${code}` as Parameters<typeof t>[0]) : undefined;
  };
  switch (page.change) {
    case "move":
      return <DayField page={page} errorOf={errorOf} />;
    case "rhythm":
      return <RhythmFields page={page} errorOf={errorOf} />;
    case "extra":
      return <SpreadField page={page} errorOf={errorOf} />;
    case "amount":
      return <AmountField page={page} errorOf={errorOf} />;
    case "skip":
      return null;
  }
}

function DayField({ page, errorOf }: Fields) {
  const t = useTranslations("change.move");
  const locale = useLocale();
  return (
    <>
      <input type="hidden" name="number" value={String(page.values.number ?? "")} />
      <Select
        name="to"
        label={t("to")}
        hint={t("hint")}
        error={errorOf("to")}
        defaultValue={String(page.values.to ?? "")}
        options={page.days.map((day) => ({
          value: day,
          label: formatDate(day, locale, "weekday"),
        }))}
      />
      <TextLink href="/my-plan/change/move">{t("other")}</TextLink>
    </>
  );
}

function RhythmFields({ page, errorOf }: Fields) {
  const t = useTranslations("change.rhythm");
  const frequencies = useTranslations("plan.own.frequencies");
  const locale = useLocale();
  const { terms, values } = page;
  const days = payDayOptions(page.payDays);
  return (
    <>
      <Select
        name="frequency"
        label={t("frequency")}
        error={errorOf("frequency")}
        defaultValue={String(values.frequency ?? terms.frequency)}
        options={PLAN_FREQUENCIES.map((value) => ({ value, label: frequencies(value) }))}
      />
      <Select
        name="payDay"
        label={t("payDay")}
        hint={t("payDayHint")}
        error={errorOf("payDay")}
        defaultValue={String(values.payDay ?? terms.payDay ?? days[0]?.value)}
        options={days}
      />
      <Select
        name="weekday"
        label={t("weekday")}
        hint={t("weekdayHint")}
        error={errorOf("weekday")}
        defaultValue={String(values.weekday ?? "")}
        options={[
          { value: "", label: t("weekdayKept") },
          ...WEEKDAYS.map((day) => ({ value: String(day), label: weekdayName(day, locale) })),
        ]}
      />
    </>
  );
}

function SpreadField({ page, errorOf }: Fields) {
  const t = useTranslations("change.extra");
  return (
    <ChoiceList
      name="spread"
      legend={t("spread")}
      error={errorOf("spread")}
      defaultValue={String(page.values.spread ?? "")}
      choices={SPREADS.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
    />
  );
}

function AmountField({ page, errorOf }: Fields) {
  const t = useTranslations("change.amount");
  return (
    <MoneyField
      name="amount"
      label={t("amount")}
      hint={t("hint")}
      error={errorOf("amount")}
      currency={page.currency}
      defaultValue={String(page.values.amount ?? "")}
    />
  );
}
