import { getTranslations } from "next-intl/server";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { FormGrid } from "@/components/staff/form-grid";
import { Button } from "@/components/ui/button";
import { type ReportPeriod, UNITS } from "@/lib/domain/report/period";

/** Which days, and by what they are added up. By GET, so that a report can be kept as an address. */
export async function PeriodForm({ period }: { period: ReportPeriod }) {
  const t = await getTranslations("staff.reports.period");
  return (
    <form method="get" action="/staff/reports">
      <FormGrid>
        <Field type="date" name="from" label={t("from")} defaultValue={period.from} />
        <Field type="date" name="to" label={t("to")} defaultValue={period.to} />
        <Select
          name="unit"
          label={t("unit")}
          defaultValue={period.unit}
          options={UNITS.map((unit) => ({ value: unit, label: t(`units.${unit}`) }))}
        />
        <Button variant="secondary">{t("show")}</Button>
      </FormGrid>
    </form>
  );
}
