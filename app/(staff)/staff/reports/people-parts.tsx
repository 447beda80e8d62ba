import { getTranslations } from "next-intl/server";
import { BarChart } from "@/components/staff/bar-chart";
import { DataTable } from "@/components/staff/data-table";
import { showDuration } from "@/lib/domain/report/duration";
import type { ReportPeriod } from "@/lib/domain/report/period";
import type { AnsweringReport } from "@/lib/services/report/answering";
import type { JourneyReport } from "@/lib/services/report/journey";
import { ReportPart } from "./report-part";

interface PartProps<Report> {
  report: Report;
  period: ReportPeriod;
}

/** How far people came who were sent a link. */
export async function JourneyPart({ report, period }: PartProps<JourneyReport>) {
  const t = await getTranslations("staff.reports");
  const { steps } = report;
  return (
    <ReportPart
      name="journey"
      period={period}
      headline={t("journey.headline")}
      picture={
        <BarChart
          id="journey-steps"
          title={t("journey.title")}
          description={t("journey.headline")}
          bars={steps.map(({ step, people, percent }) => ({
            ...{ key: step, label: t(`journey.steps.${step}`), size: BigInt(people) },
            text: t("journey.share", { people, percent }),
          }))}
        />
      }
      table={
        <DataTable
          label={t("journey.title")}
          columns={[
            { key: "step", label: t("journey.step") },
            { key: "people", label: t("people"), isNumber: true },
            { key: "percent", label: t("journey.percent"), isNumber: true },
          ]}
          rows={steps.map(({ step, people, percent }) => ({
            key: step,
            cells: { step: t(`journey.steps.${step}`), people, percent },
          }))}
          empty={t("nothing")}
        />
      }
    />
  );
}

/** How long people wait: half of them at most the median, nine of ten at most the other. */
export async function AnsweringPart({ report, period }: PartProps<AnsweringReport>) {
  const t = await getTranslations("staff.reports");
  const time = (seconds: number | null) => {
    if (seconds === null) return t("answering.none");
    const { in: unit, ...values } = showDuration(seconds);
    return t(`answering.durations.${unit}`, { days: 0, hours: 0, minutes: 0, ...values });
  };
  return (
    <ReportPart
      name="answering"
      period={period}
      table={
        <DataTable
          label={t("answering.title")}
          columns={[
            { key: "of", label: t("answering.of") },
            ...(["count", "median", "p90", "open"] as const).map((key) => ({
              ...{ key, label: t(`answering.${key}`), isNumber: true },
            })),
          ]}
          rows={report.waits.map(({ of, count, median, p90, open }) => ({
            key: of,
            cells: {
              ...{ of: t(`answering.waits.${of}`), count, open: open ?? "" },
              ...{ median: time(median), p90: time(p90) },
            },
          }))}
          empty={t("nothing")}
        />
      }
    />
  );
}
