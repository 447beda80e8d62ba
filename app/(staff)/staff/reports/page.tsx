import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { currentTime } from "@/lib/services/clock/current-time";
import { getReports } from "@/lib/services/report/get-reports";
import type { AskedPeriod } from "@/lib/services/report/report-ask";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../staff-page";
import { CollectedPart, PlansPart } from "./money-parts";
import { AnsweringPart, JourneyPart } from "./people-parts";
import { PeriodForm } from "./period-form";
import { ReasonsPart, SatisfactionPart } from "./reason-parts";

type Props = { searchParams: Promise<AskedPeriod> };

/** What the service brings: money, plans, reasons, how people were answered and where they stop. Nothing about anybody. */
export default async function ReportsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const member = await requireStaff("report.read");
  const found = await getReports({ member, asked, now: currentTime() });
  if (!found.ok) notFound();
  const { period, collected, plans, reasons, satisfaction, answering, journey } = found.value;
  const t = await getTranslations("staff.reports");
  const locale = await getLocale();
  const [from, to] = [formatDate(period.from, locale), formatDate(period.to, locale)];
  return (
    <StaffPage step="staff-reports" title={t("title")} member={member} section="reports">
      <PeriodForm period={period} />
      <p>{t("lead", { from, to })}</p>
      <CollectedPart report={collected} period={period} />
      <PlansPart report={plans} period={period} />
      <JourneyPart report={journey} period={period} />
      <ReasonsPart report={reasons} period={period} />
      <SatisfactionPart report={satisfaction} period={period} />
      <AnsweringPart report={answering} period={period} />
    </StaffPage>
  );
}
