import { useTranslations } from "next-intl";
import { DateFields } from "@/components/form/date-fields";
import { Select } from "@/components/form/select";
import { PLAN_FREQUENCIES } from "@/lib/domain/calendar/frequency";
import { payDayOptions } from "../../pay-day-options";
import type { TypedFields } from "./typed-fields";

/** How often, on which day, and from when. */
export function RhythmFields({
  typed,
  errorOf,
  payDays,
}: TypedFields & { payDays: { from: number; to: number } }) {
  const t = useTranslations("plan.own");
  return (
    <>
      <Select
        name="frequency"
        label={t("frequency")}
        error={errorOf("frequency")}
        defaultValue={typed("frequency") || "monthly"}
        options={PLAN_FREQUENCIES.map((value) => ({ value, label: t(`frequencies.${value}`) }))}
      />
      <Select
        name="payDay"
        label={t("payDay.label")}
        hint={t("payDay.hint")}
        error={errorOf("payDay")}
        defaultValue={typed("payDay")}
        options={payDayOptions(payDays)}
      />
      <DateFields
        name="startOn"
        legend={t("startOn.legend")}
        hint={t("startOn.hint")}
        error={errorOf("startOn")}
        labels={{ day: t("startOn.day"), month: t("startOn.month"), year: t("startOn.year") }}
        defaultValues={{
          day: typed("startOn.day"),
          month: typed("startOn.month"),
          year: typed("startOn.year"),
        }}
      />
    </>
  );
}
