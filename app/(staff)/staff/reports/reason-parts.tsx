import { getTranslations } from "next-intl/server";
import { BarChart } from "@/components/staff/bar-chart";
import { DataTable } from "@/components/staff/data-table";
import type { ReportPeriod } from "@/lib/domain/report/period";
import type { CountsToTell } from "@/lib/domain/report/small-counts";
import type { ReasonsReport, SatisfactionReport } from "@/lib/services/report/reasons";
import { ReportPart } from "./report-part";

interface PartProps<Report> {
  report: Report;
  period: ReportPeriod;
}

/** Why people did not pay. Small numbers are told together, or not. */
export async function ReasonsPart({ report, period }: PartProps<ReasonsReport>) {
  const t = await getTranslations("staff.reports");
  const cases = await getTranslations("case");
  const kinds = await getTranslations("staff.inbox.kinds");
  const causes = await getTranslations("feedback.cause.answers");
  const toldLabel = (key: string) => {
    const [kind = "", reason = ""] = key.split(".");
    const words = `${kind}.reasons.${reason}` as "dispute.reasons.other";
    return `${kinds(kind as "dispute")} · ${cases(words)}`;
  };
  const bars = [
    ...report.told.told.map(({ key, count }) => ({ key, count, label: toldLabel(key) })),
    ...report.causes.told.map(({ key, count }) => ({ key, count, label: causes(key) })),
  ];
  return (
    <ReportPart
      name="reasons"
      period={period}
      headline={t("reasons.headline")}
      picture={
        bars.length > 0 && (
          <BarChart
            id="reasons-told"
            title={t("reasons.title")}
            description={t("reasons.headline")}
            bars={bars.map(({ key, label, count }) => ({
              ...{ key, label, size: BigInt(count), text: String(count) },
            }))}
          />
        )
      }
      table={
        <>
          <CountTable title={t("reasons.told")} counts={report.told} labelOf={toldLabel} />
          <CountTable title={t("reasons.causes")} counts={report.causes} labelOf={causes} />
        </>
      }
    />
  );
}

interface CountTableProps<Key extends string> {
  title: string;
  counts: CountsToTell<Key>;
  labelOf: (key: Key) => string;
}

async function CountTable<Key extends string>(props: CountTableProps<Key>) {
  const { title, counts, labelOf } = props;
  const t = await getTranslations("staff.reports");
  const { told, others } = counts;
  const rest = {
    key: "others",
    cells: { reason: t("reasons.others"), people: others === "few" ? t("reasons.few") : others },
  };
  return (
    <DataTable
      label={title}
      columns={[
        { key: "reason", label: title },
        { key: "people", label: t("people"), isNumber: true },
      ]}
      rows={[
        ...told.map(({ key, count }) => ({ key, cells: { reason: labelOf(key), people: count } })),
        ...(others === null ? [] : [rest]),
      ]}
      empty={t("nothing")}
    />
  );
}

/** How people say it went. */
export async function SatisfactionPart({ report, period }: PartProps<SatisfactionReport>) {
  const t = await getTranslations("staff.reports");
  const words = await getTranslations("feedback.ease.answers");
  const { answers, total, easyPercent } = report;
  const headline =
    easyPercent === null ? t("nothing") : t("satisfaction.headline", { easyPercent, total });
  return (
    <ReportPart
      name="satisfaction"
      period={period}
      headline={headline}
      picture={
        <BarChart
          id="satisfaction-answers"
          title={t("satisfaction.title")}
          description={headline}
          bars={answers.map(({ ease, count }) => ({
            ...{ key: ease, label: words(ease), size: BigInt(count), text: String(count) },
          }))}
        />
      }
      table={
        <DataTable
          label={t("satisfaction.title")}
          columns={[
            { key: "answer", label: t("satisfaction.answer") },
            { key: "people", label: t("people"), isNumber: true },
          ]}
          rows={answers.map(({ ease, count }) => ({
            key: ease,
            cells: { answer: words(ease), people: count },
          }))}
          empty={t("nothing")}
        />
      }
    />
  );
}
