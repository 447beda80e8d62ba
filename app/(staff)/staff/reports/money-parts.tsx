import { getLocale, getTranslations } from "next-intl/server";
import { Amount } from "@/components/money/amount";
import { BarChart, ColumnChart } from "@/components/staff/bar-chart";
import { DataTable } from "@/components/staff/data-table";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { ReportPeriod } from "@/lib/domain/report/period";
import type { CollectedReport } from "@/lib/services/report/collected";
import type { PlansReport } from "@/lib/services/report/plans";
import { ReportPart } from "./report-part";

interface PartProps<Report> {
  report: Report;
  period: ReportPeriod;
}

const SUMS = ["payments", "received", "back"] as const;

/** What came in, by time and by method. */
export async function CollectedPart({ report, period }: PartProps<CollectedReport>) {
  const t = await getTranslations("staff.reports");
  const locale = await getLocale();
  const { total, parts, methods } = report;
  const received = formatMoney(total.received, locale);
  const back = formatMoney(total.back, locale);
  const style = period.unit === "month" ? "month" : "short";
  const cells = (one: CollectedReport["total"]) => ({
    payments: one.payments,
    received: <Amount money={one.received} locale={locale} />,
    back: <Amount money={one.back} locale={locale} />,
  });
  const sums = SUMS.map((key) => ({ key, label: t(`collected.${key}`), isNumber: true }));
  return (
    <ReportPart
      name="collected"
      period={period}
      headline={t("collected.headline", { payments: total.payments, received, back })}
      picture={
        <ColumnChart
          id="collected-by-time"
          title={t("collected.byTime")}
          description={t("collected.headline", { payments: total.payments, received, back })}
          bars={parts.map(({ first, received: amount }) => ({
            ...{ key: first, label: formatDate(first, locale, style), size: amount.amountMinor },
            text: formatMoney(amount, locale),
          }))}
        />
      }
      table={
        <>
          <DataTable
            label={t("collected.byMethod")}
            columns={[{ key: "method", label: t("collected.method") }, ...sums]}
            rows={methods.map((one) => ({
              key: one.method,
              cells: { method: t(`collected.methods.${one.method as "card"}`), ...cells(one) },
            }))}
            empty={t("nothing")}
          />
          <details>
            <summary>{t("collected.byTime")}</summary>
            <DataTable
              label={t("collected.byTime")}
              columns={[{ key: "from", label: t(`collected.since.${period.unit}`) }, ...sums]}
              rows={parts.map((one) => ({
                key: one.first,
                cells: { from: formatDate(one.first, locale, style), ...cells(one) },
              }))}
              empty={t("nothing")}
            />
          </details>
        </>
      }
    />
  );
}

/** How the plans stand that were agreed. */
export async function PlansPart({ report, period }: PartProps<PlansReport>) {
  const t = await getTranslations("staff.reports");
  const { states, keptPercent } = report;
  const headline =
    keptPercent === null ? t("plans.noneOver") : t("plans.headline", { percent: keptPercent });
  return (
    <ReportPart
      name="plans"
      period={period}
      headline={headline}
      picture={
        <BarChart
          id="plans-by-state"
          title={t("plans.title")}
          description={headline}
          bars={states.map(({ state, plans }) => ({
            ...{ key: state, label: t(`plans.states.${state}`), size: BigInt(plans) },
            text: String(plans),
          }))}
        />
      }
      table={
        <DataTable
          label={t("plans.title")}
          columns={[
            { key: "state", label: t("plans.state") },
            { key: "plans", label: t("plans.count"), isNumber: true },
          ]}
          rows={states.map(({ state, plans }) => ({
            key: state,
            cells: { state: t(`plans.states.${state}`), plans },
          }))}
          empty={t("nothing")}
        />
      }
    />
  );
}
